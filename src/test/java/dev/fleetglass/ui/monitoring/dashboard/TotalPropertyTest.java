package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A total that grows with its series, beside one that is made of all their samples at once. */
class TotalPropertyTest {
  private static final long PATIENCE = 30;

  /** A series whose ring drops its oldest samples. */
  private static final class Source {
    final String key;
    final SampleLog log;
    long last;

    Source(String key, int capacity) {
      this.key = key;
      log = new SampleLog(capacity);
    }

    ChartSeries series() {
      return new ChartSeries(key, key, 0, log.view());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void isWhatAllSamplesAddUpTo(long seed) {
    Random random = new Random(seed);
    Total growing = new Total();
    List<Source> sources = new ArrayList<>();
    int born = 0;
    long now = 0;
    for (int step = 0; step < 60; step++) {
      now += random.nextInt(1, 15);
      if (sources.size() < 2 || random.nextInt(12) == 0) {
        sources.add(new Source("s" + born++, random.nextInt(3, 40)));
      } else if (random.nextInt(15) == 0) {
        sources.remove(random.nextInt(sources.size()));
      }
      for (Source source : sources) {
        // Some are late: their samples are older than what is in the total already.
        long at = Math.max(source.last + 1, now - random.nextInt(4));
        if (random.nextInt(5) > 0) {
          source.last = at;
          source.log.add(at, random.nextInt(9) == 0 ? Double.NaN : random.nextInt(100));
        }
      }
      MetricUnit unit = step < 40 ? MetricUnit.CORES : MetricUnit.PERCENT;
      List<ChartSeries> series = sources.stream().map(Source::series).toList();

      Samples total = growing.of(series, unit, PATIENCE);

      Samples whole = new Total().of(series, unit, PATIENCE);
      assertThat(total.size()).isEqualTo(whole.size());
      for (int i = 0; i < whole.size(); i++) {
        assertThat(total.time(i)).isEqualTo(whole.time(i));
        assertThat(Double.compare(total.value(i), whole.value(i))).isZero();
      }
      assertThat(growing.of(series, unit, PATIENCE)).as("unchanged").isSameAs(total);
    }
  }
}
