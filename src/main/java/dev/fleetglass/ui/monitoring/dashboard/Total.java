package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many series as one: the sum of what can be added up, the mean of shares and durations. Grows with
 * its series: only what is new of them is added up. One thread at a time.
 */
final class Total {
  private List<ChartSeries> series = List.of();
  private @Nullable MetricUnit unit;
  private long patience;
  private SampleLog log = new SampleLog(1);

  /** Of each series how many samples are in the total. */
  private int[] next = new int[0];

  static boolean isMean(MetricUnit unit) {
    return switch (unit) {
      case PERCENT, RATIO, SECONDS -> true;
      case NONE, CORES, BYTES, BYTES_PER_SECOND, REQUESTS_PER_SECOND, COUNT -> false;
    };
  }

  /**
   * The total at every moment at which one of the series has a sample. A series counts with its
   * newest value until it is older than the patience; after that it is not part of the total. The
   * same object as long as nothing has changed.
   *
   * @param now at least one, keys unique
   */
  Samples of(List<ChartSeries> now, MetricUnit nowUnit, long nowPatience) {
    if (now.size() == 1) {
      return now.getFirst().samples();
    }
    if (unit != nowUnit || patience != nowPatience || !continues(now)) {
      unit = nowUnit;
      patience = nowPatience;
      log = new SampleLog(Integer.MAX_VALUE);
      next = new int[now.size()];
    }
    for (long time : times(now)) {
      add(now, time, isMean(nowUnit));
    }
    series = List.copyOf(now);
    return log.view();
  }

  private void add(List<ChartSeries> now, long time, boolean mean) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < next.length; i++) {
      Samples one = now.get(i).samples();
      while (next[i] < one.size() && one.time(next[i]) <= time) {
        next[i]++;
      }
      int last = next[i] - 1;
      if (last >= 0 && time - one.time(last) <= patience && !Double.isNaN(one.value(last))) {
        sum += one.value(last);
        count++;
      }
    }
    log.add(time, count == 0 ? Double.NaN : mean ? sum / count : sum);
  }

  /** Whether the series are those of before with samples at their ends that are newer than all. */
  private boolean continues(List<ChartSeries> now) {
    if (now.size() != series.size()) {
      return false;
    }
    long last = log.view().lastTime();
    for (int i = 0; i < next.length; i++) {
      Samples one = now.get(i).samples();
      Samples before = series.get(i).samples();
      int known = before.size();
      boolean same =
          one == before
              || (now.get(i).key().equals(series.get(i).key())
                  && !one.isReduced()
                  && !before.isReduced()
                  && known > 0
                  && one.size() >= known
                  && one.firstTime() == before.firstTime()
                  && one.time(known - 1) == before.lastTime()
                  && (one.size() == known || one.time(known) > last));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** The moments that are not in the total yet. */
  private long[] times(List<ChartSeries> now) {
    int size = 0;
    for (int i = 0; i < next.length; i++) {
      size += now.get(i).samples().size() - next[i];
    }
    long[] all = new long[size];
    int at = 0;
    for (int i = 0; i < next.length; i++) {
      Samples one = now.get(i).samples();
      for (int j = next[i]; j < one.size(); j++) {
        all[at++] = one.time(j);
      }
    }
    Arrays.sort(all);
    int different = 0;
    for (long time : all) {
      if (different == 0 || time != all[different - 1]) {
        all[different++] = time;
      }
    }
    return Arrays.copyOf(all, different);
  }
}
