package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.ui.chart.ChartLegend;
import dev.fleetglass.ui.chart.LegendChips;
import dev.fleetglass.ui.chart.LegendRow;
import dev.fleetglass.ui.chart.LineKind;
import dev.fleetglass.ui.chart.TimeChart;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Lines and areas over time. */
final class TimeBody implements PanelBody {
  private final TimeChart chart;
  private final Texts texts;
  private final EventText eventText;
  private final Consumer<Set<String>> onHide;
  private @Nullable LegendChips line;
  private @Nullable ChartLegend table;
  private Look look;
  private PanelData data = PanelData.NONE;
  private List<FleetEvent> shownEvents = List.of();

  /**
   * Draws with a chart.
   *
   * @param onHide takes the keys that shall be hidden from now on
   */
  TimeBody(TimeChart chart, Texts texts, Look look, Consumer<Set<String>> onHide) {
    this.chart = chart;
    this.texts = texts;
    this.eventText = new EventText(texts);
    this.onHide = onHide;
    this.look = look;
    chart.legendProperty().addListener((_, _, rows) -> rows(rows));
    look(look);
  }

  TimeChart chart() {
    return chart;
  }

  @Override
  public Region node() {
    return chart;
  }

  @Override
  public void look(Look value) {
    look = value;
    PanelOptions options = value.panel().options();
    chart.setName(value.title());
    chart.setKind(kind(value.panel().kind()));
    chart.setLogarithmic(options.logarithmic());
    chart.setZeroBased(options.zeroBased());
    chart.setMaximumJoin(options.join());
    chart.setThresholds(options.thresholds());
    chart.setZone(value.zone());
    chart.setWindow(value.time().range());
    Span fixed = value.time().fixed();
    chart.setPausedAt(value.time().pausedAt());
    if (fixed == null) {
      chart.setSpan(null, null);
    } else {
      chart.setSpan(fixed.from(), fixed.to());
    }
    List<FleetEvent> events = options.events() ? value.events() : List.of();
    if (!events.equals(shownEvents)) {
      shownEvents = events;
      chart.setEvents(eventText.marks(events));
    }
    compare();
  }

  @Override
  public void data(PanelData value) {
    data = value;
    chart.setUnit(value.unit());
    chart.setInterval(value.interval());
    chart.setSeries(value.series());
    compare();
  }

  @Override
  public void status(boolean loading, @Nullable Instant failedSince, String words) {
    chart.setLoading(loading);
    chart.setFailure(failedSince, words);
  }

  @Override
  public void hide(Set<String> keys) {
    chart.setHidden(keys);
  }

  @Override
  public Node legend(boolean large) {
    List<LegendRow> rows = chart.legendProperty().get();
    if (large) {
      line = null;
      ChartLegend whole = table == null ? table() : table;
      table = whole;
      whole.setRows(rows, chart.valueFormat());
      return whole;
    }
    table = null;
    LegendChips chips = line == null ? new LegendChips(texts, onHide, chart::setHighlighted) : line;
    line = chips;
    chips.setRows(rows, chart.valueFormat());
    return chips;
  }

  private ChartLegend table() {
    ChartLegend whole = new ChartLegend(texts, onHide, chart::setHighlighted);
    whole.setPrefHeight(240);
    return whole;
  }

  private void rows(List<LegendRow> rows) {
    if (line != null) {
      line.setRows(rows, chart.valueFormat());
    }
    if (table != null) {
      table.setRows(rows, chart.valueFormat());
    }
  }

  @Override
  public void live(boolean value) {
    chart.setLive(value);
  }

  @Override
  public void close() {
    chart.setLive(false);
    chart.setCursorGroup(null);
  }

  private void compare() {
    boolean compared = !look.panel().options().compared().isZero();
    chart.setComparison(compared ? data.earlier() : List.of(), look.panel().options().compared());
  }

  private static LineKind kind(PanelKind kind) {
    return switch (kind) {
      case AREA -> LineKind.AREA;
      case STACKED_AREA -> LineKind.STACKED_AREA;
      case STEP -> LineKind.STEP;
      case LINE, HEAT_MAP, STAT, GAUGE -> LineKind.LINE;
    };
  }
}
