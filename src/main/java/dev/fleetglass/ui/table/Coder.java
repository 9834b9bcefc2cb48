package dev.fleetglass.ui.table;

import org.jspecify.annotations.Nullable;

/**
 * Makes numbers of rows' keys that sort as the keys do, so that a sort moves plain numbers. When
 * there are not bits enough, rows that differ may get the same code; never the other way round.
 */
interface Coder {
  /** Stands for a key the coder cannot code, because it was made before that key was there. */
  long UNKNOWN = -1;

  /** The same codes for other keys of the same column; null when they are of another kind. */
  @Nullable Coder over(Keys<?> others);

  /**
   * A coder for what this one leaves out, for rows that have the same code here; null when it is
   * {@link #exact}.
   *
   * @param bits how many it may use at most, 8 to 62
   */
  @Nullable Coder rest(int bits);

  /** Codes are below {@code 1 << bits}. */
  int bits();

  /** Whether rows with the same code have the same key. */
  boolean exact();

  /** The row's code, or {@link #UNKNOWN}. A row without a value has the greatest one. */
  long code(int row);
}
