package dev.fleetglass.ui.chart;

import java.time.Instant;

/**
 * A stretch of time on a chart, in epoch milliseconds.
 *
 * @param toMillis after {@code fromMillis}
 */
public record TimeSpan(long fromMillis, long toMillis) {
  /** No zoom goes closer: samples come every few seconds at most. */
  static final long SHORTEST = 1_000;

  /** No zoom goes further: ten years. */
  static final long LONGEST = 3_653L * 86_400_000;

  public TimeSpan {
    if (toMillis <= fromMillis) {
      throw new IllegalArgumentException(fromMillis + " to " + toMillis);
    }
  }

  /** The stretch between two moments, the later one exclusive. */
  public static TimeSpan between(Instant from, Instant to) {
    return new TimeSpan(from.toEpochMilli(), to.toEpochMilli());
  }

  public Instant from() {
    return Instant.ofEpochMilli(fromMillis);
  }

  public Instant to() {
    return Instant.ofEpochMilli(toMillis);
  }

  /** Always positive. */
  public long millis() {
    return toMillis - fromMillis;
  }

  public boolean holds(long millis) {
    return millis >= fromMillis && millis <= toMillis;
  }

  /**
   * The span after a zoom that keeps an instant where it is on the screen.
   *
   * @param factor length of the new span as a share of this one; the result is between a second and
   *     ten years long
   */
  public TimeSpan zoomed(long around, double factor) {
    double share = (around - fromMillis) / (double) millis();
    long length = Math.clamp(Math.round(millis() * factor), SHORTEST, LONGEST);
    long from = around - Math.round(share * length);
    return new TimeSpan(from, from + length);
  }

  public TimeSpan shifted(long byMillis) {
    return new TimeSpan(fromMillis + byMillis, toMillis + byMillis);
  }

  /** The span between two times in any order; a very short one grows around its middle. */
  public static TimeSpan ofDrag(long one, long other) {
    long from = Math.min(one, other);
    long to = Math.max(one, other);
    if (to - from >= SHORTEST) {
      return new TimeSpan(from, to);
    }
    long begin = (from + to) / 2 - SHORTEST / 2;
    return new TimeSpan(begin, begin + SHORTEST);
  }

  /**
   * What to show now: the window, but while what was collected is younger than that, only from the
   * first sample on, so that lines fill the chart from the start. The right edge is the end of the
   * present's pixel column: it moves a whole pixel at a time.
   *
   * @param first time of the oldest sample; {@link Long#MAX_VALUE} when there will be one soon,
   *     {@link Long#MIN_VALUE} when the whole window shall be shown
   * @param shortestMillis never less than this: one sample has no length of its own
   * @param windowMillis longest time to show, wins over the shortest
   * @param width of the plot in pixels, at least 1
   */
  public static TimeSpan at(
      long now, long first, long shortestMillis, long windowMillis, double width) {
    if (first <= now - windowMillis) {
      return onColumns(now, windowMillis, width);
    }
    long shortest = Math.min(shortestMillis, windowMillis);
    if (first >= now - shortest) {
      return onColumns(now, shortest, width);
    }
    long to = now + (long) Math.ceil((now - first) / width);
    return to - first < windowMillis
        ? new TimeSpan(first, to)
        : onColumns(now, windowMillis, width);
  }

  /** The same columns whenever it is asked: lines keep their shape while they scroll. */
  private static TimeSpan onColumns(long now, long length, double width) {
    double column = length / width;
    long to = (long) Math.ceil(Math.ceil(now / column) * column);
    return new TimeSpan(to - length, to);
  }
}
