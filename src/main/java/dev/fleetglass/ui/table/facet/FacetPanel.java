package dev.fleetglass.ui.table.facet;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.CommonStyle;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.WhenShown;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.facet.FacetModel.Value;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The values of a column beside the table, the most frequent first. A click searches for one, with
 * Ctrl or Shift for several; the search field says what is searched for.
 */
public final class FacetPanel<R extends TableRow> extends VBox {
  private static final double WIDTH = 216;

  /** Fewer values are found at a glance. */
  private static final int MANY = 12;

  /**
   * More values are replaced at once: each replaced by itself is a change that the list follows.
   */
  private static final int IN_PLACE = 500;

  private final FacetModel<R> model;
  private final Supplier<Formats> formats;
  private final MenuButton columns = new MenuButton();
  private final Button clear = new Button(null, new FontIcon("fg-filter-remove-outline"));
  private final TextField find = new TextField();
  private final ObservableList<Value> shown = FXCollections.observableArrayList();
  private final ListView<Value> list = new ListView<>(shown);
  private int most = 1;

  /** A panel in one language. */
  public FacetPanel(FacetModel<R> model, Supplier<Formats> formats) {
    this.model = model;
    this.formats = formats;
    getStyleClass().add("facet-panel");
    getStylesheets()
        .addAll(
            CommonStyle.SHEET,
            Objects.requireNonNull(FacetPanel.class.getResource("facet.css")).toExternalForm());
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    columns.getStyleClass().addAll("flat", "facet-columns");
    columns.setAccessibleText(text("facet.column.accessible"));
    columns.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(columns, Priority.ALWAYS);
    clear.getStyleClass().addAll("flat", "button-icon");
    clear.setAccessibleText(text("facet.clear.title"));
    Hint.set(clear, text("facet.clear.title"));
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(_ -> model.clear());
    HBox head = new HBox(columns, clear);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("head");
    find.setPromptText(text("facet.find.prompt"));
    find.setAccessibleText(text("facet.find.prompt"));
    find.textProperty().addListener((_, _, _) -> fill());
    list.setFixedCellSize(FacetCell.HEIGHT);
    list.setCellFactory(_ -> {
      // On the cell: a click on the scroll bar is not one on what is selected.
      FacetCell cell = new FacetCell(this::words, this::number, this::share);
      cell.setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY) {
          choose(cell.getItem(), click.isShortcutDown() || click.isShiftDown());
        }
      });
      return cell;
    });
    list.setPlaceholder(new Label(text("facet.none")));
    list.setAccessibleText(text("facet.title"));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setMargin(find, new Insets(4, 8, 4, 8));
    setVisible(false);
    WhenShown.add(this, head, find, list);
  }

  /** Counts and shows values until the bag is closed. */
  public void activate(Subscriptions bag) {
    bag.onChange(model.valuesProperty(), _ -> fill());
    bag.onChange(model.columnProperty(), _ -> begin());
    model.activate(bag);
    begin();
  }

  private void begin() {
    ToggleGroup group = new ToggleGroup();
    String counted = model.counted().map(Column::id).orElse("");
    columns.getItems().clear();
    for (Column<R> column : model.columns()) {
      RadioMenuItem item = new RadioMenuItem(column.title());
      item.setToggleGroup(group);
      item.setSelected(column.id().equals(counted));
      item.setOnAction(_ -> model.columnProperty().set(column.id()));
      columns.getItems().add(item);
    }
    columns.setText(model.counted().map(Column::title).orElse(""));
    find.clear();
    fill();
  }

  private void fill() {
    List<Value> all = model.valuesProperty().get();
    boolean many = all.size() > MANY;
    find.setVisible(many);
    find.setManaged(many);
    clear.setVisible(all.stream().anyMatch(Value::chosen));
    most = all.stream().mapToInt(Value::count).max().orElse(1);
    String wanted = many ? find.getText().toLowerCase(Locale.ROOT) : "";
    List<Value> now =
        all.stream()
            .filter(value -> words(value).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (now.size() == shown.size() && now.size() <= IN_PLACE) {
      // In place, so that nothing under the pointer is another one for a moment.
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(shown.get(i))) {
          shown.set(i, now.get(i));
        }
      }
    } else {
      shown.setAll(now);
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
      choose(list.getSelectionModel().getSelectedItem(), key.isShortcutDown() || key.isShiftDown());
      key.consume();
    }
  }

  private void choose(@Nullable Value value, boolean more) {
    if (value != null) {
      model.choose(value.text(), more);
    }
  }

  private String words(Value value) {
    return value.text().isEmpty() ? text("facet.value.none") : value.text().replace('\n', ' ');
  }

  private String number(Value value) {
    return formats.get().number(value.count());
  }

  private double share(Value value) {
    return (double) value.count() / Math.max(1, most);
  }

  private String text(String key) {
    return formats.get().texts().get(key);
  }
}
