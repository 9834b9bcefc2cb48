package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Adds panels: which metric of which connection, and how it is drawn. In the drawer. */
final class PanelPicker extends VBox {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Subscriptions subscriptions = new Subscriptions();
  private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
  private final ObservableList<MetricOption> found = FXCollections.observableArrayList();
  private final ListView<MetricOption> list = new ListView<>(found);
  private final ToggleGroup kinds = new ToggleGroup();

  PanelPicker(WorkspaceViewModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("panel-picker");
    getStylesheets().add(Buttons.sheet());
    search.setLeft(new FontIcon("fg-magnify"));
    search.setPromptText(texts.get("dashboard.picker.search"));
    search.setAccessibleText(texts.get("dashboard.picker.search"));
    search.textProperty().addListener((_, _, _) -> fill());
    list.setFixedCellSize(44);
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(texts.get("dashboard.picker.metric"));
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        add();
      }
    });
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            add();
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Button add = new Button(texts.get("dashboard.edit.add"));
    add.setId("panel-add");
    add.getStyleClass().add("accent");
    add.setMaxWidth(Double.MAX_VALUE);
    add.setOnAction(_ -> add());
    add.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    Label kind = new Label(texts.get("dashboard.form.kind"));
    kind.getStyleClass().add("metric-label");
    getChildren().addAll(search, list, kind, kindChoice(), add);
    subscriptions.listen(model.metricsProperty(), _ -> fill());
  }

  void release() {
    subscriptions.close();
  }

  private FlowPane kindChoice() {
    FlowPane row = new FlowPane(4, 4);
    for (PanelKind kind : PanelKind.values()) {
      ToggleButton button = new ToggleButton(null, new FontIcon(PanelKinds.icon(kind)));
      button.getStyleClass().add("button-icon");
      String word = texts.get("dashboard.kind." + PanelKinds.word(kind));
      button.setTooltip(Hint.tip(word));
      button.setAccessibleText(word);
      button.setUserData(kind);
      button.setToggleGroup(kinds);
      row.getChildren().add(button);
    }
    kinds.selectToggle(kinds.getToggles().getFirst());
    kinds
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            kinds.selectToggle(before);
          }
        });
    return row;
  }

  private void fill() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    MetricOption selected = list.getSelectionModel().getSelectedItem();
    List<MetricOption> options =
        model.metricsProperty().get().stream()
            .filter(option ->
                (option.connection() + ' ' + option.name())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
            .toList();
    if (!found.equals(options)) {
      found.setAll(options);
    }
    if (selected != null && options.contains(selected)) {
      list.getSelectionModel().select(selected);
    } else if (!options.isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  private void add() {
    MetricOption option = list.getSelectionModel().getSelectedItem();
    if (option != null && kinds.getSelectedToggle().getUserData() instanceof PanelKind kind) {
      model.panelEdits().add(option, kind, where());
    }
  }

  /** A new panel follows the variables that the dashboard has. */
  private Map<String, String> where() {
    Map<String, String> where = new LinkedHashMap<>();
    DashboardItem item = model.currentProperty().get();
    if (item != null) {
      for (Variable variable : item.dashboard().variables()) {
        if (variable.label().equals("cluster")) {
          where.put(variable.label(), "$" + variable.name());
        }
      }
    }
    return where;
  }

  private static final class Cell extends ListCell<MetricOption> {
    private final Label name = new Label();
    private final Label connection = new Label();
    private final HBox row;

    Cell() {
      connection.getStyleClass().addAll("text-muted", "text-small");
      row = new HBox(new VBox(name, connection));
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MetricOption option, boolean empty) {
      super.updateItem(option, empty);
      if (option == null || empty) {
        setGraphic(null);
        return;
      }
      name.setText(option.name());
      connection.setText(option.connection());
      setGraphic(row);
      setAccessibleText(option.name() + ", " + option.connection());
    }
  }
}
