package dev.fleetglass.sandbox.world;

/**
 * Places whose holders go after a while, each at once followed by a new one. Times are seconds of
 * the epoch.
 *
 * @param topic keeps the places of one kind apart from those of others
 * @param every how many places there are to one of this sort
 * @param first the first of them
 */
record Turnover(Dice dice, String topic, int every, int first) {
  /** Seconds until a new holder is provisioned and has an id. */
  static final long PROVISIONED_AFTER = 300;

  /** The beginning of the year in which the API began; generations count from there. */
  static final long BEGINNING = 1_199_145_600;

  /** Whether a place is of this sort. */
  boolean covers(int place) {
    return place % every == first;
  }

  /** Number of the holder, which grows by one with each. */
  long generation(int place, long time) {
    return Math.floorDiv(time - phase(place), lasts(place));
  }

  /** When a holder came; it goes when the next one comes. */
  long begins(int place, long generation) {
    return phase(place) + generation * lasts(place);
  }

  long age(int place, long time) {
    return Math.floorMod(time - phase(place), lasts(place));
  }

  private long phase(int place) {
    return BEGINNING + dice.between(topic + "-phase", place, 0, 0, 2700);
  }

  private long lasts(int place) {
    return dice.between(topic + "-lasts", place, 0, 1500, 2700);
  }
}
