package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.ui.chart.heat.HeatMap;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Many series as rows of colour. */
final class HeatBody implements PanelBody {
  private final HeatMap map;
  private final EventText eventText;
  private List<FleetEvent> shownEvents = List.of();

  HeatBody(HeatMap map, Texts texts, Look look) {
    this.map = map;
    this.eventText = new EventText(texts);
    look(look);
  }

  @Override
  public Region node() {
    return map;
  }

  @Override
  public void look(Look value) {
    PanelOptions options = value.panel().options();
    map.setName(value.title());
    map.setZeroBased(options.zeroBased());
    map.setMaximumJoin(options.join());
    map.setZone(value.zone());
    map.setWindow(value.time().range());
    map.setPausedAt(value.time().pausedAt());
    Span fixed = value.time().fixed();
    if (fixed == null) {
      map.setSpan(null, null);
    } else {
      map.setSpan(fixed.from(), fixed.to());
    }
    List<FleetEvent> events = options.events() ? value.events() : List.of();
    if (!events.equals(shownEvents)) {
      shownEvents = events;
      map.setEvents(eventText.marks(events));
    }
  }

  @Override
  public void data(PanelData value) {
    map.setUnit(value.unit());
    map.setInterval(value.interval());
    map.setSeries(value.series());
  }

  @Override
  public void status(boolean loading, @Nullable Instant failedSince, String words) {
    map.setLoading(loading);
    map.setFailure(failedSince, words);
  }

  @Override
  public void live(boolean value) {
    map.setLive(value);
  }

  @Override
  public void close() {
    map.setLive(false);
    map.setCursorGroup(null);
  }
}
