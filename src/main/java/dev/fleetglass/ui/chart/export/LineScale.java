package dev.fleetglass.ui.chart.export;

import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.LogScale;
import dev.fleetglass.ui.chart.PositiveRange;
import dev.fleetglass.ui.chart.ValueScale;
import java.util.List;

/** The value axis of a panel of lines. */
final class LineScale {
  private static final int PATIENCE = 2_000;

  private final Fold fold = new Fold();
  private final PositiveRange positive = new PositiveRange();
  private final boolean log;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  private LineScale(boolean log) {
    this.log = log;
  }

  /**
   * The axis that holds what is shown, and threshold lines unless they are far away.
   *
   * @param lines the samples, or the upper edges of a stack
   * @param most number of steps at most
   */
  static ValueScale of(PanelContent content, List<Samples> lines, int most) {
    LineScale scale = new LineScale(content.options().logarithmic());
    for (Samples samples : lines) {
      scale.include(samples, content.fromMillis(), content.toMillis());
    }
    long by = content.options().compared().toMillis();
    for (ChartSeries one : content.earlier()) {
      scale.include(one.samples(), content.fromMillis() - by, content.toMillis() - by);
    }
    for (Threshold one : content.options().thresholds()) {
      scale.reachFor(one.from());
    }
    boolean zero =
        content.options().zeroBased() || content.kind() == PanelKind.STACKED_AREA;
    return scale.log
        ? LogScale.of(scale.min, scale.max, content.unit(), most)
        : ValueScale.of(scale.min, scale.max, content.unit(), most, zero);
  }

  private void include(Samples samples, long fromMillis, long toMillis) {
    int from = samples.atOrAfter(fromMillis);
    int to = Math.max(from, samples.after(toMillis));
    if (log) {
      positive.read(samples, from, to, PATIENCE);
      min = Math.min(min, positive.min());
      max = Math.max(max, positive.max());
      return;
    }
    fold.clear();
    samples.fold(from, to, fold);
    min = Math.min(min, fold.min());
    max = Math.max(max, fold.max());
  }

  /** What would make the values shrink to less than half the axis is left out. */
  private void reachFor(double value) {
    if (min > max || (log && value <= 0)) {
      return;
    }
    double top = log ? max * Math.max(10, max / min) : Math.max(max, 0) + room();
    double bottom = log ? min / Math.max(10, max / min) : Math.min(min, 0) - room();
    if (value >= bottom && value <= top) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }

  private double room() {
    return Math.max(max, 0) - Math.min(min, 0);
  }
}
