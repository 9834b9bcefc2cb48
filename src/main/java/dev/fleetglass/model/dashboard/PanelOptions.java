package dev.fleetglass.model.dashboard;

import dev.fleetglass.model.MetricUnit;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a panel draws.
 *
 * @param unit null for the metric's own
 * @param logarithmic whether the value axis is
 * @param zeroBased whether zero is always on a linear axis
 * @param join longest distance of two samples that a line bridges; zero for what fits the samples
 * @param compared how much earlier the period is that the present one is compared with; zero for
 *     none
 * @param legend whether the series are listed below
 * @param events whether state changes and failures are marked
 */
public record PanelOptions(
    @Nullable MetricUnit unit,
    boolean logarithmic,
    boolean zeroBased,
    Duration join,
    Duration compared,
    List<Threshold> thresholds,
    boolean legend,
    boolean events) {
  public static final PanelOptions DEFAULT =
      new PanelOptions(null, false, true, Duration.ZERO, Duration.ZERO, List.of(), true, true);

  public PanelOptions {
    thresholds = List.copyOf(thresholds);
  }
}
