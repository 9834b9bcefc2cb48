package dev.fleetglass.store.history;

/** How long the stretches of a reading are. */
final class Stretches {
  /** Milliseconds; those people know, so that neighbouring readings have the same. */
  private static final long[] KNOWN = {
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    10_800_000,
    21_600_000,
    43_200_000,
    86_400_000
  };

  private static final int MOST_TIMES = 3;

  private Stretches() {}

  /**
   * About so many stretches for a time span, at most three times as many.
   *
   * @param least stretch of the tier; the result is a multiple of it
   */
  static long of(long from, long to, int points, long least) {
    long wanted = Math.max((to - from) / points, least);
    long best = Math.max(1, least);
    for (long one : KNOWN) {
      if (one <= wanted && one >= best && (least == 0 || one % least == 0)) {
        best = one;
      }
    }
    while (count(from, to, best) > (long) MOST_TIMES * points) {
      best *= 2;
    }
    return best;
  }

  /** Whether so many samples may come as they are. */
  static boolean isFew(int samples, int points) {
    return samples <= (long) MOST_TIMES * points;
  }

  private static long count(long from, long to, long stretch) {
    return Math.floorDiv(to, stretch) - Math.floorDiv(from, stretch) + 1;
  }
}
