package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.TimeSpan;

/**
 * Columns of equal length in time, numbered through from the beginning of time: the same column
 * holds the same samples whatever part of them is shown, so that what was read of it stays true
 * while the present moves on.
 *
 * @param first number of the first column
 * @param lengthMillis time that all columns cover together
 */
record HeatColumns(long first, int count, long lengthMillis) {
  /** The columns that cover a span; they begin at most one column before it. */
  static HeatColumns of(TimeSpan span, int count) {
    long length = span.toMillis() - span.fromMillis();
    return new HeatColumns(
        Math.floorDiv(Math.multiplyExact(span.fromMillis(), (long) count), length), count, length);
  }

  /** Beginning of a column, counted from the first one, in epoch milliseconds. */
  long bound(int column) {
    // Epoch times need 41 bits: in two parts the product stays within 63.
    long number = first + column;
    long whole = number / count * lengthMillis;
    return whole + Math.ceilDiv(number % count * lengthMillis, (long) count);
  }
}
