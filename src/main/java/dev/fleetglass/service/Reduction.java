package dev.fleetglass.service;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;

/** Joins what the history has of a series with what the memory has. */
final class Reduction {
  private Reduction() {}

  /** Those between two moments, both included; the same samples when all are. */
  static Samples between(Samples samples, long from, long to) {
    int first = samples.atOrAfter(from);
    int end = samples.after(to);
    if (first == 0 && end == samples.size()) {
      return samples;
    }
    SampleLog log = log(samples.isReduced(), end - first);
    for (int i = first; i < end; i++) {
      add(log, samples, i);
    }
    return log.view();
  }

  /**
   * Whether as many samples lie between the ends of another series as that has. Both are of one
   * series of the world, of which one may lack some at an end but neither in between.
   */
  private static boolean holds(Samples samples, Samples other) {
    return samples.firstTime() <= other.firstTime()
        && samples.lastTime() >= other.lastTime()
        && samples.after(other.lastTime()) - samples.atOrAfter(other.firstTime()) == other.size();
  }

  /** The samples of two raw series, each moment once. */
  static Samples union(Samples one, Samples other) {
    if (one.isEmpty()) {
      return other;
    }
    if (other.isEmpty() || holds(one, other)) {
      return one;
    }
    if (holds(other, one)) {
      return other;
    }
    SampleLog log = log(false, one.size() + other.size());
    int i = 0;
    int j = 0;
    while (i < one.size() || j < other.size()) {
      boolean first = j == other.size() || (i < one.size() && one.time(i) <= other.time(j));
      if (first) {
        add(log, one, i++);
      } else {
        // A moment that both have is refused the second time.
        add(log, other, j++);
      }
    }
    return log.view();
  }

  /**
   * Raw samples summed up over stretches of equal length that begin at multiples of it.
   *
   * @param stretch milliseconds, at least 1
   */
  static Samples reduce(Samples raw, long stretch) {
    SampleLog log = log(true, raw.size());
    append(log, raw, 0, stretch);
    return log.view();
  }

  /**
   * Reduced samples up to where the memory has whole stretches, and from there on the memory's,
   * summed up likewise.
   */
  static Samples continued(Samples reduced, Samples raw, long stretch) {
    if (raw.isEmpty()) {
      return reduced;
    }
    long seam = Math.ceilDiv(raw.firstTime(), stretch) * stretch;
    int kept = reduced.atOrAfter(seam);
    // Without a stretch of the history's that holds the memory's first samples, the memory is all.
    boolean covered = kept > 0 && reduced.time(kept - 1) + stretch >= seam;
    SampleLog log = log(true, reduced.size() + raw.size());
    for (int i = 0; i < (covered ? kept - 1 : kept); i++) {
      add(log, reduced, i);
    }
    int first = 0;
    if (covered) {
      first = raw.atOrAfter(seam);
      both(log, reduced, kept - 1, raw, first);
    }
    append(log, raw, first, stretch);
    return log.view();
  }

  /**
   * Adds the history's sample of the stretch in which the memory begins. The history may have less
   * of its end: what only the memory has seen stays visible.
   */
  private static void both(SampleLog log, Samples reduced, int index, Samples raw, int end) {
    Fold fold = new Fold();
    raw.fold(0, end, fold);
    double mean = reduced.value(index);
    if (Double.isNaN(mean) && !fold.isEmpty()) {
      log.add(reduced.time(index), fold.min(), fold.mean(), fold.max());
    } else {
      double low = Math.min(fold.min(), reduced.low(index));
      double high = Math.max(fold.max(), reduced.high(index));
      log.add(reduced.time(index), low, mean, high);
    }
  }

  private static void append(SampleLog log, Samples raw, int from, long stretch) {
    Fold fold = new Fold();
    int at = from;
    while (at < raw.size()) {
      long begin = Math.floorDiv(raw.time(at), stretch) * stretch;
      int end = raw.atOrAfter(begin + stretch);
      fold.clear();
      raw.fold(at, end, fold);
      if (fold.isEmpty()) {
        log.add(begin, Double.NaN, Double.NaN, Double.NaN);
      } else {
        log.add(begin, fold.min(), fold.mean(), fold.max());
      }
      at = end;
    }
  }

  private static SampleLog log(boolean reduced, int capacity) {
    int room = Math.max(1, capacity);
    return reduced ? SampleLog.reduced(room) : new SampleLog(room);
  }

  private static void add(SampleLog log, Samples from, int index) {
    log.add(from.time(index), from.low(index), from.value(index), from.high(index));
  }
}
