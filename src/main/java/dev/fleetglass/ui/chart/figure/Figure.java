package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.model.Tone;
import dev.fleetglass.series.Samples;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One series' newest value as a tile shows it.
 *
 * @param colour position in the palette
 * @param value NaN when there is no number
 * @param number its digits; a dash for NaN
 * @param unit what stands behind the digits; may be empty
 * @param tone of the threshold it stands in; null for none
 * @param word for that tone; empty for none
 * @param staleFor how old the newest sample is when samples have stopped coming; null while they
 *     come, zero when there is none at all
 * @param change against the comparison, in words; empty for none
 * @param direction of the change: above zero up, below zero down
 * @param joinMillis longest distance that the small line bridges
 */
record Figure(
    String key,
    String name,
    int colour,
    double value,
    String number,
    String unit,
    @Nullable Tone tone,
    String word,
    @Nullable Duration staleFor,
    String change,
    int direction,
    Samples samples,
    long joinMillis) {
  /** Whether there is no sample. */
  boolean missing() {
    return staleFor != null && staleFor.isZero();
  }

  /** Whether samples have stopped coming. */
  boolean stale() {
    return staleFor != null;
  }
}
