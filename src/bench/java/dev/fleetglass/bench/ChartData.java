package dev.fleetglass.bench;

import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Series of one sample a second: a daily wave with noise and, one sample in ten thousand, a spike.
 *
 * @param times epoch milliseconds, the same for all series
 * @param values per series
 */
@SuppressWarnings("ArrayRecordComponent") // big, and handed over as they are
record ChartData(long[] times, double[][] values) {
  static final long STEP = 1000;
  private static final long BEGIN = 1_760_000_000_000L;

  static ChartData of(int series, int points) {
    long[] times = new long[points];
    double[][] values = new double[series][points];
    for (int i = 0; i < points; i++) {
      times[i] = BEGIN + i * STEP;
    }
    for (int s = 0; s < series; s++) {
      Random random = new Random(s);
      for (int i = 0; i < points; i++) {
        double wave = Math.sin(i * Math.PI * 2 / 86_400 + s) * 2 + 3 + 2 * s;
        double spike = random.nextInt(10_000) == 0 ? 8 : 0;
        values[s][i] = wave + random.nextGaussian() * 0.3 + spike;
      }
    }
    return new ChartData(times, values);
  }

  int points() {
    return times.length;
  }

  int series() {
    return values.length;
  }

  long from() {
    return times[0];
  }

  long to() {
    return times[times.length - 1] + STEP;
  }

  List<Samples> samples() {
    List<Samples> all = new ArrayList<>();
    for (double[] one : values) {
      SampleLog log = new SampleLog(one.length);
      for (int i = 0; i < one.length; i++) {
        log.add(times[i], one[i]);
      }
      all.add(log.view());
    }
    return all;
  }
}
