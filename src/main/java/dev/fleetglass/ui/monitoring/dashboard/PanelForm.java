package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * Changes a panel, in the drawer. Every change counts at once, so that the panel itself shows what
 * it does, and is undone like any other.
 */
final class PanelForm extends ScrollPane {
  private static final List<Duration> COMPARED =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  private final PanelViewModel panel;
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Subscriptions subscriptions = new Subscriptions();
  private final TextField title;
  private final ComboBox<PanelKind> kind;
  private final QueryRows queries;
  private final ComboBox<Optional<MetricUnit>> unit;
  private final CheckBox logarithmic;
  private final CheckBox zeroBased;
  private final TextField join;
  private final ComboBox<Duration> compared;
  private final ThresholdRows thresholds;
  private final CheckBox legend;
  private final CheckBox events;
  private boolean showing;

  PanelForm(PanelViewModel panel, WorkspaceViewModel model, Texts texts) {
    this.panel = panel;
    this.model = model;
    this.texts = texts;
    FormRows rows = new FormRows(texts);
    getStyleClass().add("metric-editor");
    getStylesheets().add(Buttons.sheet());
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    title = rows.text("dashboard.form.title", text -> change(p -> titled(p, text.strip())));
    kind =
        rows.combo(
            "dashboard.form.kind",
            Arrays.asList(PanelKind.values()),
            k -> texts.get("dashboard.kind." + PanelKinds.word(k)),
            k -> change(p -> new Panel(p.id(), p.title(), k, p.place(), p.queries(), p.options())));
    queries =
        new QueryRows(
            model,
            texts,
            all ->
                change(p -> new Panel(p.id(), p.title(), p.kind(), p.place(), all, p.options())));
    unit = rows.combo("dashboard.form.unit", units(), this::word, this::unit);
    logarithmic = rows.check("dashboard.form.logarithmic", _ -> options());
    zeroBased = rows.check("dashboard.form.zero", _ -> options());
    join = rows.text("dashboard.form.join", _ -> options());
    join.setPromptText(texts.get("dashboard.form.join.auto"));
    compared = rows.combo("dashboard.form.compared", COMPARED, this::comparedWord, _ -> options());
    thresholds = new ThresholdRows(texts, _ -> options());
    legend = rows.check("dashboard.form.legend", _ -> options());
    events = rows.check("dashboard.form.events", _ -> options());
    VBox content =
        new VBox(
            4,
            rows.label("dashboard.form.title"),
            title,
            rows.label("dashboard.form.kind"),
            kind,
            rows.label("dashboard.form.queries"),
            queries,
            rows.label("dashboard.form.unit"),
            unit,
            new Label(),
            logarithmic,
            zeroBased,
            legend,
            events,
            rows.label("dashboard.form.compared"),
            compared,
            rows.label("dashboard.form.join"),
            join,
            rows.label("dashboard.form.thresholds"),
            thresholds);
    content.getStyleClass().add("metric-editor-content");
    setContent(content);
    subscriptions.listen(panel.panelProperty(), this::show);
    subscriptions.onChange(model.metricsProperty(), _ -> show(panel.panelProperty().get()));
  }

  void release() {
    subscriptions.close();
  }

  PanelViewModel panel() {
    return panel;
  }

  private void show(Panel now) {
    showing = true;
    PanelOptions options = now.options();
    FormRows.put(title, now.title());
    title.setPromptText(panel.dataProperty().get().name());
    kind.setValue(now.kind());
    queries.show(now.queries());
    unit.setValue(Optional.ofNullable(options.unit()));
    logarithmic.setSelected(options.logarithmic());
    zeroBased.setSelected(options.zeroBased());
    zeroBased.setDisable(options.logarithmic());
    FormRows.put(join, options.join().isZero() ? "" : Long.toString(options.join().toSeconds()));
    if (!compared.getItems().contains(options.compared())) {
      List<Duration> more = new ArrayList<>(COMPARED);
      more.add(options.compared());
      compared.getItems().setAll(more);
    }
    compared.setValue(options.compared());
    thresholds.show(options.thresholds());
    legend.setSelected(options.legend());
    events.setSelected(options.events());
    boolean overTime = now.kind() != PanelKind.STAT && now.kind() != PanelKind.GAUGE;
    boolean lines = overTime && now.kind() != PanelKind.HEAT_MAP;
    logarithmic.setDisable(!lines || now.kind() == PanelKind.STACKED_AREA);
    legend.setDisable(!lines);
    events.setDisable(!overTime);
    compared.setDisable(now.kind() == PanelKind.HEAT_MAP);
    thresholds.setDisable(now.kind() == PanelKind.HEAT_MAP);
    showing = false;
  }

  private void unit(Optional<MetricUnit> value) {
    change(p ->
        with(
            p,
            new PanelOptions(
                value.orElse(null),
                p.options().logarithmic(),
                p.options().zeroBased(),
                p.options().join(),
                p.options().compared(),
                p.options().thresholds(),
                p.options().legend(),
                p.options().events())));
  }

  private void options() {
    change(p ->
        with(
            p,
            new PanelOptions(
                p.options().unit(),
                logarithmic.isSelected(),
                zeroBased.isSelected(),
                seconds(p.options().join()),
                compared.getValue() == null ? Duration.ZERO : compared.getValue(),
                thresholds.thresholds(),
                legend.isSelected(),
                events.isSelected())));
  }

  private Duration seconds(Duration before) {
    String text = join.getText().strip();
    if (text.isEmpty()) {
      return Duration.ZERO;
    }
    try {
      return Duration.ofSeconds(Math.clamp(Long.parseLong(text), 0, 366L * 86_400));
    } catch (NumberFormatException notANumber) {
      return before;
    }
  }

  private void change(UnaryOperator<Panel> change) {
    // What was being typed when another dashboard came is not for its panel of the same id.
    if (!showing && model.panelsProperty().get().contains(panel)) {
      model.panelEdits().change(panel.panelProperty().get().id(), change);
    }
  }

  private static Panel titled(Panel p, String title) {
    return new Panel(p.id(), title, p.kind(), p.place(), p.queries(), p.options());
  }

  private static Panel with(Panel p, PanelOptions options) {
    return new Panel(p.id(), p.title(), p.kind(), p.place(), p.queries(), options);
  }

  private static List<Optional<MetricUnit>> units() {
    List<Optional<MetricUnit>> units = new ArrayList<>();
    units.add(Optional.empty());
    for (MetricUnit one : MetricUnit.values()) {
      units.add(Optional.of(one));
    }
    return units;
  }

  private String word(Optional<MetricUnit> value) {
    return value
        .map(one -> texts.get("monitoring.unit." + one.name().toLowerCase(Locale.ROOT)))
        .orElse(texts.get("dashboard.form.unit.own"));
  }

  private String comparedWord(Duration earlier) {
    if (earlier.isZero()) {
      return texts.get("dashboard.form.compared.off");
    }
    return earlier.toHours() % 24 == 0
        ? texts.get("dashboard.form.compared.days", earlier.toDays())
        : texts.get("dashboard.form.compared.hours", earlier.toHours());
  }
}
