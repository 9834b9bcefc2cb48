package dev.fleetglass.store.history;

import dev.fleetglass.series.Samples;
import dev.fleetglass.store.history.codec.RawBlock;
import java.util.Arrays;

/** Samples of one series that grow, times strictly ascending; others are dropped. */
final class SampleArrays {
  long[] times;
  double[] values;
  int size;

  SampleArrays() {
    this(16);
  }

  SampleArrays(int room) {
    times = new long[room];
    values = new double[room];
  }

  void add(long time, double value) {
    if (size > 0 && times[size - 1] >= time) {
      return;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    times[size] = time;
    values[size++] = value;
  }

  /** Adds those of a time span, both ends included. */
  void add(RawBlock block, long from, long to) {
    for (int i = 0; i < block.size(); i++) {
      long time = block.times()[i];
      if (time >= from && time <= to) {
        add(time, block.values()[i]);
      }
    }
  }

  RawBlock toBlock() {
    return new RawBlock(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
  }

  Samples toSamples() {
    return Samples.of(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
  }
}
