package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.ui.chart.heat.HeatMap;
import java.time.Instant;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Many series as rows of colour. */
final class HeatBody implements PanelBody {
  private final HeatMap map;

  HeatBody(HeatMap map, Look look) {
    this.map = map;
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
