package dev.fleetglass.store.history;

import java.util.List;

/**
 * How finely samples are kept. Each tier has a table of blocks; a block holds what one series has
 * in one window of time. Windows and stretches divide each other, so a block is summed up into the
 * next tier without looking at others.
 */
enum Tier {
  /** As they came, two hours in a block. */
  RAW("raw", 0, 2 * Units.HOUR),
  /** Five minutes a sample, a day in a block. */
  FINE("fine", 5 * Units.MINUTE, Units.DAY),
  /** An hour a sample, sixteen days in a block. */
  COARSE("coarse", Units.HOUR, 16 * Units.DAY);

  /** Room for the series in a block's key. */
  private static final int SERIES_BITS = 24;

  static final int MOST_SERIES = 1 << SERIES_BITS;

  /** From the finest to the coarsest. */
  static final List<Tier> ALL = List.of(values());

  final String table;

  /** Milliseconds that a sample stands for; 0 for raw ones. */
  final long stretch;

  /** Milliseconds that a block covers. */
  final long window;

  Tier(String table, long stretch, long window) {
    this.table = table;
    this.stretch = stretch;
    this.window = window;
  }

  /** The tier that this one is made from; raw samples are made from themselves. */
  Tier finer() {
    return this == COARSE ? FINE : RAW;
  }

  long windowOf(long millis) {
    return Math.floorDiv(millis, window);
  }

  /** Keys grow with time first, so that new blocks come at the end and old ones go at the front. */
  static long key(long window, int series) {
    return (window << SERIES_BITS) | series;
  }

  static long windowOfKey(long key) {
    return key >> SERIES_BITS;
  }

  static int seriesOfKey(long key) {
    return (int) (key & (MOST_SERIES - 1));
  }

  /** Milliseconds. */
  private static final class Units {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
  }
}
