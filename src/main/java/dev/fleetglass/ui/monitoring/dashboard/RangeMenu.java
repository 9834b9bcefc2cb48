package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses the time of all panels. */
final class RangeMenu extends MenuButton {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final ToggleGroup group = new ToggleGroup();

  RangeMenu(WorkspaceViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    setGraphic(new FontIcon("fg-clock-outline"));
    getStyleClass().add("range-menu");
    setMinWidth(USE_PREF_SIZE);
    for (Duration range : TimeTravel.RANGES) {
      RadioMenuItem item = new RadioMenuItem(text(range));
      item.setUserData(range);
      item.setToggleGroup(group);
      item.setOnAction(_ -> model.travel().last(range));
      getItems().add(item);
    }
    MenuItem custom =
        Buttons.item(texts, "fg-calendar-range", "dashboard.range.custom", this::custom);
    getItems().addAll(new SeparatorMenuItem(), custom);
  }

  void activate(Subscriptions until) {
    until.listen(model.travel().timeProperty(), _ -> showTime());
    until.onChange(model.zoneProperty(), _ -> showTime());
  }

  /** Asks for the two ends of a span. */
  void custom() {
    ZoneId zone = model.zoneProperty().get();
    Span shown = model.travel().timeProperty().get().span(model.now());
    TextField from = field("dashboard.range.from", MomentText.write(shown.from(), zone));
    TextField to = field("dashboard.range.to", MomentText.write(shown.to(), zone));
    Label note = new Label();
    note.getStyleClass().addAll("text-small", "text-muted");
    note.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> note(from.getText(), to.getText(), zone),
                from.textProperty(),
                to.textProperty()));
    VBox content =
        new VBox(
            4,
            new Label(texts.get("dashboard.range.from")),
            from,
            new Label(texts.get("dashboard.range.to")),
            to,
            note);
    content.getStyleClass().add("dashboard-form");
    workspace.fill(
        new Form(
            "fg-calendar-range",
            texts.get("dashboard.range.custom"),
            content,
            from,
            new SimpleStringProperty(texts.get("dashboard.range.show")),
            Bindings.createBooleanBinding(
                () -> span(from.getText(), to.getText(), zone).isPresent(),
                from.textProperty(),
                to.textProperty()),
            () -> span(from.getText(), to.getText(), zone).ifPresent(model.travel()::fix),
            () -> {}));
  }

  private TextField field(String key, String text) {
    TextField field = new TextField(text);
    field.setPrefColumnCount(20);
    field.getStyleClass().add("mono");
    field.setAccessibleText(texts.get(key));
    return field;
  }

  private String note(String from, String to, ZoneId zone) {
    if (MomentText.read(from, zone, model.now()).isEmpty()
        || MomentText.read(to, zone, model.now()).isEmpty()) {
      return texts.get("dashboard.range.form");
    }
    return span(from, to, zone).isEmpty()
        ? texts.get("dashboard.range.order")
        : texts.get("dashboard.range.zone", zone.getId());
  }

  private Optional<Span> span(String from, String to, ZoneId zone) {
    Optional<Instant> begin = MomentText.read(from, zone, model.now());
    return MomentText.read(to, zone, model.now())
        .filter(end -> begin.isPresent() && end.isAfter(begin.get()))
        .map(end -> new Span(begin.orElseThrow(), end));
  }

  private void showTime() {
    TimeChoice time = model.travel().timeProperty().get();
    Span fixed = time.fixed();
    setText(
        fixed == null ? text(time.range()) : MomentText.write(fixed, model.zoneProperty().get()));
    group.selectToggle(
        group.getToggles().stream()
            .filter(toggle -> fixed == null && time.range().equals(toggle.getUserData()))
            .findFirst()
            .orElse(null));
    setAccessibleText(texts.get("dashboard.range.choice") + ": " + getText());
  }

  private String text(Duration range) {
    return text(range, texts);
  }

  /** Names a length of time that ends now. */
  static String text(Duration range, Texts texts) {
    if (range.toDays() > 0 && range.toHours() % 24 == 0 && range.toDays() > 1) {
      return texts.get("dashboard.range.days", range.toDays());
    }
    return range.toHours() > 0 && range.toMinutes() % 60 == 0
        ? texts.get("dashboard.range.hours", range.toHours())
        : texts.get("dashboard.range.minutes", range.toMinutes());
  }
}
