package dev.fleetglass.store.history;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.store.history.codec.RawBlock;
import dev.fleetglass.store.history.codec.ReducedBlock;
import java.util.Arrays;

/** Sums samples up over equal stretches of time as they come, oldest first. */
final class Buckets {
  private final long stretch;
  private long[] starts = new long[64];
  private double[] lows = new double[64];
  private double[] highs = new double[64];
  private double[] sums = new double[64];
  private long[] counts = new long[64];
  private int size;

  /** End of what is summed up already; earlier samples have been seen. */
  private long seen = Long.MIN_VALUE;

  /**
   * Nothing yet.
   *
   * @param stretch milliseconds, at least 1; stretches begin at its multiples since the epoch
   */
  Buckets(long stretch) {
    this.stretch = stretch;
  }

  /** Takes samples of a time span that are newer than those before. */
  void add(RawBlock block, long from, long to) {
    for (int i = 0; i < block.size(); i++) {
      long time = block.times()[i];
      if (time >= from && time <= to && time >= seen) {
        double value = block.values()[i];
        add(time, value, value, value, Double.isNaN(value) ? 0 : 1);
        seen = time + 1;
      }
    }
  }

  /**
   * Takes summed-up samples whose stretches touch a time span.
   *
   * @param length of their stretches, which divides that of the buckets
   */
  void add(ReducedBlock block, long length, long from, long to) {
    for (int i = 0; i < block.size(); i++) {
      long start = block.starts()[i];
      if (start + length > from && start <= to && start >= seen) {
        add(start, block.lows()[i], block.means()[i], block.highs()[i], block.counts()[i]);
        seen = start + length;
      }
    }
  }

  private void add(long time, double low, double mean, double high, long count) {
    long start = Math.floorDiv(time, stretch) * stretch;
    if (size == 0 || starts[size - 1] < start) {
      open(start);
    }
    int at = size - 1;
    if (count > 0) {
      boolean first = counts[at] == 0;
      lows[at] = first ? low : Math.min(lows[at], low);
      highs[at] = first ? high : Math.max(highs[at], high);
      // Once one side is infinite the mean is what arithmetic says.
      sums[at] = first ? mean * count : sums[at] + mean * count;
      counts[at] += count;
    }
  }

  private void open(long start) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lows = Arrays.copyOf(lows, size * 2);
      highs = Arrays.copyOf(highs, size * 2);
      sums = Arrays.copyOf(sums, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    starts[size] = start;
    lows[size] = Double.NaN;
    highs[size] = Double.NaN;
    sums[size] = Double.NaN;
    counts[size] = 0;
    size++;
  }

  int size() {
    return size;
  }

  ReducedBlock toBlock() {
    double[] means = new double[size];
    for (int i = 0; i < size; i++) {
      means[i] = mean(i);
    }
    return new ReducedBlock(
        Arrays.copyOf(starts, size),
        Arrays.copyOf(lows, size),
        means,
        Arrays.copyOf(highs, size),
        Arrays.copyOf(counts, size));
  }

  Samples toSamples() {
    SampleLog log = SampleLog.reduced(Math.max(1, size));
    for (int i = 0; i < size; i++) {
      log.add(starts[i], lows[i], mean(i), highs[i]);
    }
    return log.view();
  }

  /** Rounding must not carry the mean out of the values it is the mean of. */
  private double mean(int at) {
    double mean = counts[at] == 1 ? sums[at] : sums[at] / counts[at];
    return mean < lows[at] ? lows[at] : mean > highs[at] ? highs[at] : mean;
  }
}
