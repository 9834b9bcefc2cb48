package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.LineKind;
import dev.fleetglass.ui.chart.TimeChart;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Lines and areas over time. */
final class TimeBody implements PanelBody {
  private final TimeChart chart;
  private final EventText eventText;
  private Look look;
  private PanelData data = PanelData.NONE;
  private List<FleetEvent> shownEvents = List.of();

  TimeBody(TimeChart chart, EventText eventText, Look look) {
    this.chart = chart;
    this.eventText = eventText;
    this.look = look;
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
      chart.setEvents(
          events.stream()
              .map(event ->
                  new ChartEvent(event.at().toEpochMilli(), event.tone(), eventText.of(event)))
              .toList());
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
    chart.setComparison(
        compared ? data.earlier() : List.of(), look.panel().options().compared());
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
