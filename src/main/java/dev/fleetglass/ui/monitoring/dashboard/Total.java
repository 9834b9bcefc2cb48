package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import java.util.Arrays;
import java.util.List;

/** Many series as one: the sum of what can be added up, the mean of shares and durations. */
final class Total {
  private Total() {}

  static boolean isMean(MetricUnit unit) {
    return switch (unit) {
      case PERCENT, RATIO, SECONDS -> true;
      case NONE, CORES, BYTES, BYTES_PER_SECOND, REQUESTS_PER_SECOND, COUNT -> false;
    };
  }

  /**
   * The total at every moment at which one of the series has a sample. A series counts with its
   * newest value until it is older than the patience; after that it is not part of the total.
   */
  static Samples of(List<Samples> series, MetricUnit unit, long patienceMillis) {
    if (series.size() == 1) {
      return series.getFirst();
    }
    long[] times = times(series);
    int[] next = new int[series.size()];
    SampleLog log = new SampleLog(Math.max(1, times.length));
    for (long time : times) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < next.length; i++) {
        Samples one = series.get(i);
        while (next[i] < one.size() && one.time(next[i]) <= time) {
          next[i]++;
        }
        int last = next[i] - 1;
        if (last >= 0
            && time - one.time(last) <= patienceMillis
            && !Double.isNaN(one.value(last))) {
          sum += one.value(last);
          count++;
        }
      }
      log.add(time, count == 0 ? Double.NaN : isMean(unit) ? sum / count : sum);
    }
    return log.view();
  }

  private static long[] times(List<Samples> series) {
    int size = series.stream().mapToInt(Samples::size).sum();
    long[] all = new long[size];
    int at = 0;
    for (Samples one : series) {
      for (int i = 0; i < one.size(); i++) {
        all[at++] = one.time(i);
      }
    }
    Arrays.sort(all);
    return Arrays.stream(all).distinct().toArray();
  }
}
