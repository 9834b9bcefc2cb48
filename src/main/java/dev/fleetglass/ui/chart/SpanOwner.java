package dev.fleetglass.ui.chart;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on the time a chart shows when the operator zooms, pans or goes back to the present:
 * somebody who shows it on other charts too, or else the chart itself. JavaFX thread only.
 */
public final class SpanOwner {
  private final Consumer<@Nullable TimeSpan> chart;
  private @Nullable Consumer<TimeSpan> onSpan;
  private @Nullable Runnable onReset;

  /**
   * The chart itself decides.
   *
   * @param chart shows a span; follows the present with null
   */
  public SpanOwner(Consumer<@Nullable TimeSpan> chart) {
    this.chart = chart;
  }

  /** Null for the chart itself. */
  public void setOnSpan(@Nullable Consumer<TimeSpan> value) {
    onSpan = value;
  }

  /** Null for the chart itself. */
  public void setOnReset(@Nullable Runnable value) {
    onReset = value;
  }

  /** The operator wants to see this span. */
  public void ask(TimeSpan span) {
    Consumer<TimeSpan> owner = onSpan;
    if (owner == null) {
      chart.accept(span);
    } else {
      owner.accept(span);
    }
  }

  /** The operator wants to follow the present. */
  public void reset() {
    Runnable owner = onReset;
    if (owner == null) {
      chart.accept(null);
    } else {
      owner.run();
    }
  }
}
