package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title of the dashboard shown; opens the list of all with a search. */
final class DashboardChooser extends Button {
  private static final double ROW = 32;

  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Runnable create;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private @Nullable PopOver popOver;

  /**
   * A line of the list: a dashboard, or the heading of a section.
   *
   * @param item null for a heading
   */
  private record Entry(String text, @Nullable DashboardItem item) {}

  DashboardChooser(WorkspaceViewModel model, Texts texts, Runnable create) {
    super(null, new FontIcon("fg-chevron-down"));
    this.model = model;
    this.texts = texts;
    this.create = create;
    getStyleClass().addAll("flat", "dashboard-chooser");
    setContentDisplay(ContentDisplay.RIGHT);
    setTooltip(Hint.tip(texts.get("dashboard.choose")));
    setOnAction(_ -> toggle());
  }

  void activate(Subscriptions until) {
    until.listen(
        model.currentProperty(),
        item -> {
          setText(item == null ? texts.get("dashboard.none") : item.title());
          setAccessibleText(texts.get("dashboard.choose") + ": " + getText());
        });
    until.add(this::close);
  }

  void close() {
    PopOver open = popOver;
    if (open != null) {
      open.hide();
    }
  }

  void toggle() {
    if (popOver != null) {
      close();
      return;
    }
    CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    search.setLeft(new FontIcon("fg-magnify"));
    search.setPromptText(texts.get("dashboard.search"));
    search.setAccessibleText(texts.get("dashboard.search"));
    ListView<Entry> list = new ListView<>(entries);
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(texts.get("dashboard.choose"));
    search.textProperty().addListener((_, _, text) -> fill(list, text));
    search.addEventFilter(KeyEvent.KEY_PRESSED, event -> steer(list, event));
    list.setOnMouseClicked(_ -> take(list));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            take(list);
            event.consume();
          }
        });
    Button fresh =
        Buttons.text(
            texts,
            "fg-plus",
            "dashboard.action.new",
            () -> {
              close();
              create.run();
            });
    VBox content = new VBox(8, search, list, fresh);
    content.getStyleClass().add("dashboard-list");
    fill(list, "");
    PopOver shown = new PopOver(content);
    shown.getStyleClass().add("dashboard-pop-over");
    shown.getRoot().getStylesheets().add(Buttons.sheet());
    shown.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    shown.setDetachable(false);
    shown.setAnimated(false);
    shown.setOnHidden(_ -> popOver = null);
    popOver = shown;
    shown.show(this);
    search.requestFocus();
  }

  private void fill(ListView<Entry> list, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<Entry> all = new ArrayList<>();
    for (boolean builtIn : new boolean[] {false, true}) {
      List<Entry> section =
          model.library().itemsProperty().get().stream()
              .filter(item -> item.builtIn() == builtIn)
              .filter(item -> item.title().toLowerCase(Locale.ROOT).contains(wanted))
              .map(item -> new Entry(item.title(), item))
              .toList();
      if (!section.isEmpty()) {
        String heading = builtIn ? "dashboard.section.built-in" : "dashboard.section.own";
        all.add(new Entry(texts.get(heading), null));
        all.addAll(section);
      }
    }
    entries.setAll(all);
    list.setPrefHeight(ROW * Math.clamp(all.size(), 3, 14) + 2);
    DashboardItem current = model.currentProperty().get();
    int at = -1;
    for (int i = 0; i < all.size(); i++) {
      DashboardItem item = all.get(i).item();
      boolean shown = item != null && current != null && item.id().equals(current.id());
      if (shown || (at < 0 && item != null)) {
        at = i;
      }
    }
    list.getSelectionModel().select(at);
  }

  private void steer(ListView<Entry> list, KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (event.getCode() == KeyCode.ENTER) {
      take(list);
    } else if (step == 0) {
      return;
    } else {
      int at = list.getSelectionModel().getSelectedIndex() + step;
      if (at >= 0 && at < entries.size() && entries.get(at).item() == null) {
        at += step;
      }
      if (at >= 0 && at < entries.size()) {
        list.getSelectionModel().select(at);
        list.scrollTo(at);
      }
    }
    event.consume();
  }

  private void take(ListView<Entry> list) {
    Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null && entry.item() != null) {
      close();
      model.show(entry.item());
    }
  }

  private static final class Cell extends ListCell<Entry> {
    private final FontIcon icon = new FontIcon("fg-view-dashboard-outline");
    private final Label name = new Label();
    private final HBox row = new HBox(8, icon, name);

    Cell() {
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      boolean heading = entry != null && entry.item() == null;
      setMouseTransparent(heading || empty);
      getStyleClass().remove("section-heading");
      if (entry == null || empty) {
        setText(null);
        setGraphic(null);
      } else if (heading) {
        getStyleClass().add("section-heading");
        setText(entry.text());
        setGraphic(null);
      } else {
        name.setText(entry.text());
        setText(null);
        setGraphic(row);
        setAccessibleText(entry.text());
      }
    }
  }
}
