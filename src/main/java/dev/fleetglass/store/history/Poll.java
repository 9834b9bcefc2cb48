package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricSample;
import java.util.Arrays;
import java.util.List;

/** The answer of one poll, ready to be written. */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record Poll(MetricRef metric, SeriesRef[] series, long[] times, double[] values) {
  /** Times beyond these are no times: some hundred thousand years around the epoch. */
  private static final long FARTHEST_SECOND = 1L << 42;

  int size() {
    return times.length;
  }

  static Poll of(MetricRef metric, List<MetricSample> samples) {
    List<MetricSample> usable = samples;
    if (!samples.stream().allMatch(Poll::hasTime)) {
      usable = samples.stream().filter(Poll::hasTime).toList();
    }
    int size = usable.size();
    Poll poll = new Poll(metric, new SeriesRef[size], new long[size], new double[size]);
    for (int i = 0; i < size; i++) {
      MetricSample sample = usable.get(i);
      poll.series[i] = metric.series(sample.labels());
      poll.times[i] = sample.timestamp().toEpochMilli();
      poll.values[i] = sample.value();
    }
    return poll;
  }

  /** Those samples that are newer than the ones before of their series. */
  Poll news(long now) {
    int kept = 0;
    for (int i = 0; i < times.length; i++) {
      if (series[i].take(times[i], now)) {
        series[kept] = series[i];
        times[kept] = times[i];
        values[kept++] = values[i];
      }
    }
    return kept == times.length
        ? this
        : new Poll(
            metric,
            Arrays.copyOf(series, kept),
            Arrays.copyOf(times, kept),
            Arrays.copyOf(values, kept));
  }

  private static boolean hasTime(MetricSample sample) {
    return Math.abs(sample.timestamp().getEpochSecond()) < FARTHEST_SECOND;
  }
}
