package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.part.Brush;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Draws figures as they are at the end of a time, for files. One thread only. */
public final class FigureDrawing {
  private final FigureState state;

  /**
   * Figures of series.
   *
   * @param join longest distance of two samples that a line bridges; zero for what fits the samples
   * @param by how much earlier the samples are that they are compared with
   */
  public FigureDrawing(
      Texts texts,
      TimeSpan span,
      MetricUnit unit,
      List<Threshold> thresholds,
      Duration interval,
      Duration join,
      List<ChartSeries> series,
      List<ChartSeries> earlier,
      Duration by) {
    state = new FigureState(texts, InstantSource.fixed(span.to()));
    state.unit(unit);
    state.span = span;
    state.thresholds = thresholds;
    state.interval = interval;
    state.join = join;
    state.earlier = earlier;
    state.shift = by;
    state.series(series);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return Figures.of(state).isEmpty();
  }

  /** Draws tiles with large figures. */
  public void stat(Brush on, double width, double height, PartStyle style, TextMeasure measure) {
    new StatPainter(measure, style).paint(on, width, height, Figures.of(state), state);
  }

  /** Draws tiles with gauges. */
  public void gauge(Brush on, double width, double height, PartStyle style, TextMeasure measure) {
    new GaugePainter(measure, style).paint(on, width, height, Figures.of(state), state);
  }
}
