package dev.fleetglass.service;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Bounds the series of all metrics together. When there is no room left, those go first that have
 * been silent for longest, whosever they are; series that are answered now do not push out one
 * another.
 */
final class SeriesBudget {
  private final long most;
  private final Set<Holder> holders = new HashSet<>();
  private long used;

  /**
   * Makes a budget of which nothing is used.
   *
   * @param most samples of all rings
   */
  SeriesBudget(long most) {
    this.most = most;
  }

  /** A series; asked under the budget's lock, so it must wait for nobody. */
  interface Holder {
    /** Samples it has room for; always the same. */
    int capacity();

    /** Whether the last answer for its metric was without it. */
    boolean silent();

    /** Time of its newest sample. */
    long lastTime();

    /** Says that it has lost its place. */
    void evicted();
  }

  /** Takes room for a series; false when there is none and nobody is silent. */
  synchronized boolean take(Holder wanted) {
    while (used + wanted.capacity() > most) {
      Holder silent =
          holders.stream()
              .filter(Holder::silent)
              .min(Comparator.comparingLong(Holder::lastTime))
              .orElse(null);
      if (silent == null) {
        return false;
      }
      give(silent);
      silent.evicted();
    }
    holders.add(wanted);
    used += wanted.capacity();
    return true;
  }

  /** Gives the room of a series back; nothing happens when it has none. */
  synchronized void give(Holder holder) {
    if (holders.remove(holder)) {
      used -= holder.capacity();
    }
  }

  synchronized long used() {
    return used;
  }
}
