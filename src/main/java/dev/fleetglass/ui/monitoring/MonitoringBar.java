package dev.fleetglass.ui.monitoring;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the operator chooses: connection, metric, range, pause. */
final class MonitoringBar {
  private final MonitoringViewModel model;
  private final Texts texts;
  private final ComboBox<ConnectionItem> connection = new ComboBox<>();
  private final SearchableComboBox<MetricItem> metric = new SearchableComboBox<>();
  private final ToggleGroup ranges = new ToggleGroup();
  private final HBox rangeBox = new HBox();
  private final ToggleButton pause = new ToggleButton();
  private final Button poll;
  private final Button edit;
  private final Button dashboards;
  private final FontIcon pauseIcon = new FontIcon("fg-pause");
  private boolean showing;

  MonitoringBar(
      MonitoringViewModel model,
      Texts texts,
      Runnable onPoll,
      Runnable onEdit,
      Runnable onDashboards) {
    this.model = model;
    this.texts = texts;
    connection.setConverter(new NameConverter<>(ConnectionItem::name));
    metric.setConverter(new NameConverter<>(item -> item.query().name()));
    connection.getStyleClass().add("monitoring-connection");
    metric.getStyleClass().add("monitoring-metric");
    // It would take the header's whole height, unlike every other control.
    metric.setMaxHeight(Region.USE_PREF_SIZE);
    metric.skinProperty().addListener((observable, before, now) -> dressSearch());
    rangeBox.setAlignment(Pos.CENTER);
    name(connection, "monitoring.connection.choice");
    name(metric, "monitoring.metric.choice");
    for (Duration range : MonitoringViewModel.RANGES) {
      ToggleButton button = new ToggleButton(rangeText(range));
      button.setUserData(range);
      button.setToggleGroup(ranges);
      button.setMinWidth(Region.USE_PREF_SIZE);
      int at = rangeBox.getChildren().size();
      boolean last = at == MonitoringViewModel.RANGES.size() - 1;
      button.getStyleClass().add(at == 0 ? "left-pill" : last ? "right-pill" : "center-pill");
      button.setOnAction(event -> model.chooseRange(range));
      rangeBox.getChildren().add(button);
    }
    name(rangeBox, "monitoring.range.choice");
    pause.setGraphic(pauseIcon);
    pause.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    pause.getStyleClass().addAll("button-icon", "flat");
    pause.setOnAction(event -> togglePause());
    poll = button("fg-refresh", "monitoring.poll.now", onPoll);
    edit = button("fg-tune-variant", "monitoring.edit.open", onEdit);
    dashboards = button("fg-view-dashboard-outline", "monitoring.explore.dashboards", onDashboards);
  }

  Node[] nodes() {
    return new Node[] {connection, metric, rangeBox, pause, poll, edit, dashboards};
  }

  void activate(Subscriptions subscriptions) {
    connection.setItems(model.connections());
    metric.setItems(model.metrics());
    subscriptions.listen(model.metricProperty(), item -> showChoice());
    subscriptions.onListChange(model.metrics(), this::showChoice);
    subscriptions.onListChange(model.connections(), this::showChoice);
    subscriptions.listen(model.rangeProperty(), this::showRange);
    subscriptions.listen(model.pausedAtProperty(), at -> showPause(at != null));
    subscriptions.onChange(connection.valueProperty(), this::connectionChosen);
    subscriptions.onChange(metric.valueProperty(), this::metricChosen);
    // The lists belong to the model, which outlives this screen.
    subscriptions.add(() -> {
      showing = true;
      connection.setItems(FXCollections.observableArrayList());
      metric.setItems(FXCollections.observableArrayList());
      showing = false;
    });
  }

  void togglePause() {
    if (model.pausedAtProperty().get() == null) {
      model.pause();
    } else {
      model.resume();
    }
  }

  void focus() {
    metric.requestFocus();
  }

  private void connectionChosen(ConnectionItem item) {
    if (!showing && item != null) {
      model.choose(item);
    }
  }

  private void metricChosen(MetricItem item) {
    if (!showing && item != null) {
      model.choose(item);
    }
  }

  private void showChoice() {
    showing = true;
    MetricItem item = model.metricProperty().get();
    connection.setValue(item == null ? null : item.connection());
    metric.setValue(item);
    for (Node node : nodes()) {
      node.setDisable(item == null && !node.equals(dashboards));
    }
    showing = false;
  }

  /** The field that ControlsFX shows over the choice while it is open, in the program's look. */
  private void dressSearch() {
    for (Node part : metric.getChildrenUnmodifiable()) {
      if (part instanceof CustomTextField search) {
        search.setLeft(new FontIcon("fg-magnify"));
        search.setPromptText(texts.get("monitoring.metric.search"));
        search.setAccessibleText(texts.get("monitoring.metric.search"));
      }
    }
  }

  private void showRange(Duration range) {
    ranges.getToggles().stream()
        .filter(toggle -> range.equals(toggle.getUserData()))
        .forEach(ranges::selectToggle);
  }

  private void showPause(boolean paused) {
    pause.setSelected(paused);
    pauseIcon.setIconLiteral(paused ? "fg-play" : "fg-pause");
    String text = texts.get(paused ? "monitoring.pause.resume" : "monitoring.pause.pause");
    pause.setAccessibleText(text);
    pause.setTooltip(Hint.tip(text));
  }

  private String rangeText(Duration range) {
    return range.toHours() > 0
        ? texts.get("monitoring.range.hours", range.toHours())
        : texts.get("monitoring.range.minutes", range.toMinutes());
  }

  private Button button(String icon, String text, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(Hint.tip(texts.get(text)));
    button.setAccessibleText(texts.get(text));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void name(Node node, String key) {
    node.setAccessibleText(texts.get(key));
  }

  private static final class NameConverter<T> extends StringConverter<T> {
    private final Function<T, String> name;

    NameConverter(Function<T, String> name) {
      this.name = name;
    }

    @Override
    public String toString(T item) {
      return item == null ? "" : name.apply(item);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("only chosen, never typed");
    }
  }
}
