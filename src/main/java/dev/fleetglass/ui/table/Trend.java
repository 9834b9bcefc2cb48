package dev.fleetglass.ui.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a row over its last minutes, made ready for a cell. Immutable; equal when it looks
 * and reads the same.
 */
public final class Trend {
  /** Points of a line at most; more would be finer than pixels. */
  static final int MOST_POINTS = 72;

  private final float[] across;
  private final float[] up;
  private final double last;
  private final String text;
  private final String spoken;
  private final String note;

  private Trend(float[] across, float[] up, double last, String text, String spoken, String note) {
    this.across = across;
    this.up = up;
    this.last = last;
    this.text = text;
    this.spoken = spoken;
    this.note = note;
  }

  /** Where a line goes. */
  public enum Direction {
    RISING,
    FALLING,
    STEADY
  }

  /**
   * The words of a trend.
   *
   * @param text the newest value with its unit; empty when there is none at present
   * @param spoken for a screen reader
   * @param note what is shown, for the tooltip
   */
  public record Words(String text, String spoken, String note) {}

  /**
   * Makes a trend of a line.
   *
   * @param last the newest value; NaN when there is none at present
   */
  public static Trend of(TrendLine line, double last, Words words) {
    return new Trend(line.across(), line.up(), last, words.text(), words.spoken(), words.note());
  }

  int size() {
    return across.length;
  }

  /** Where the point is in the time that is shown, 0 to 1. */
  float across(int point) {
    return across[point];
  }

  /** How high the point is between the least and the greatest value; NaN is a gap. */
  float up(int point) {
    return up[point];
  }

  /** The newest value; null when there is none at present. */
  public @Nullable Double last() {
    return Double.isNaN(last) ? null : last;
  }

  /** The newest value with its unit; empty when there is none at present. */
  public String text() {
    return text;
  }

  /** For a screen reader. */
  public String spoken() {
    return spoken;
  }

  /** What is shown. */
  public String note() {
    return note;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Trend that
        && text.equals(that.text)
        && spoken.equals(that.spoken)
        && note.equals(that.note)
        && Double.compare(last, that.last) == 0
        && Arrays.equals(across, that.across)
        && Arrays.equals(up, that.up);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + Arrays.hashCode(up);
  }

  @Override
  public String toString() {
    return spoken;
  }
}
