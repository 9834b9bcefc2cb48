package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.chart.figure.FigurePanel;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Newest values as large figures or on scales. */
final class FigureBody implements PanelBody {
  private final FigurePanel figures;
  private Look look;
  private PanelData data = PanelData.NONE;

  FigureBody(FigurePanel figures, Look look) {
    this.figures = figures;
    this.look = look;
    look(look);
  }

  @Override
  public Region node() {
    return figures;
  }

  @Override
  public void look(Look value) {
    look = value;
    figures.setName(value.title());
    figures.setThresholds(value.panel().options().thresholds());
    figures.setMaximumJoin(value.panel().options().join());
    figures.setWindow(value.time().range());
    figures.setPausedAt(value.time().pausedAt());
    Span fixed = value.time().fixed();
    if (fixed == null) {
      figures.setSpan(null, null);
    } else {
      figures.setSpan(fixed.from(), fixed.to());
    }
    compare();
  }

  @Override
  public void data(PanelData value) {
    data = value;
    figures.setUnit(value.unit());
    figures.setInterval(value.interval());
    figures.setSeries(value.series());
    compare();
  }

  @Override
  public void status(boolean loading, @Nullable Instant failedSince, String words) {
    figures.setLoading(loading);
    figures.setFailure(failedSince, words);
  }

  @Override
  public void live(boolean value) {
    figures.setLive(value);
  }

  private void compare() {
    boolean compared = !look.panel().options().compared().isZero();
    figures.setComparison(compared ? data.earlier() : List.of(), look.panel().options().compared());
  }
}
