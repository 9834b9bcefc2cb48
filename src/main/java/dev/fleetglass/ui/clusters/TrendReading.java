package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Trend;
import dev.fleetglass.ui.table.TrendLine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a cell's trend of the series of one cluster. */
final class TrendReading {
  /** Older than this many polls, the newest value says nothing of the present. */
  private static final int POLLS = 4;

  private TrendReading() {}

  /** Null when there is nothing to show. */
  static @Nullable Trend of(ClusterTrends.@Nullable Part part, Formats formats) {
    if (part == null || (part.series().size() > 1 && !addsUp(part.query().unit()))) {
      return null;
    }
    Line samples = sum(part.series());
    long to = part.until().toEpochMilli();
    long from = to - ClusterTrends.WINDOW.toMillis();
    TrendLine line = TrendLine.of(samples.millis(), samples.values(), from, to);
    return line == null
        ? null
        : Trend.of(line, last(samples, part, to), words(samples, part, formats, from, to));
  }

  @SuppressWarnings("ArrayRecordComponent") // on the way from one method to the next
  private record Line(long[] millis, double[] values) {}

  /** Parts of a cluster make a whole only where the unit says so. */
  private static boolean addsUp(MetricUnit unit) {
    return switch (unit) {
      case REQUESTS_PER_SECOND, CORES, BYTES, BYTES_PER_SECOND, COUNT -> true;
      case NONE, PERCENT, RATIO, SECONDS -> false;
    };
  }

  /** The sum at every moment; a moment at which one of them is silent has none. */
  private static Line sum(List<SeriesData> series) {
    if (series.size() == 1) {
      Samples only = series.getFirst().samples();
      long[] millis = new long[only.size()];
      double[] values = new double[only.size()];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = only.time(i);
        values[i] = only.value(i);
      }
      return new Line(millis, values);
    }
    TreeMap<Long, double[]> moments = new TreeMap<>();
    for (SeriesData each : series) {
      Samples samples = each.samples();
      for (int i = 0; i < samples.size(); i++) {
        double[] moment = moments.computeIfAbsent(samples.time(i), _ -> new double[2]);
        moment[0] += samples.value(i);
        moment[1]++;
      }
    }
    long[] millis = new long[moments.size()];
    double[] values = new double[moments.size()];
    int at = 0;
    for (var moment : moments.entrySet()) {
      millis[at] = moment.getKey();
      boolean whole = moment.getValue()[1] == series.size();
      values[at++] = whole ? moment.getValue()[0] : Double.NaN;
    }
    return new Line(millis, values);
  }

  private static double last(Line samples, ClusterTrends.Part part, long to) {
    int newest = samples.millis().length - 1;
    Duration interval = part.query().interval();
    boolean present =
        newest >= 0 && to - samples.millis()[newest] <= interval.toMillis() * POLLS + 60_000;
    return present ? samples.values()[newest] : Double.NaN;
  }

  private static Trend.Words words(
      Line samples, ClusterTrends.Part part, Formats formats, long from, long to) {
    Texts texts = formats.texts();
    double last = last(samples, part, to);
    ValueFormat format =
        new ValueFormat(part.query().unit(), texts.locale(), texts.get("chart.unit.cores"));
    String value = Double.isNaN(last) ? "" : format.text(last);
    int first = Arrays.binarySearch(samples.millis(), from);
    double[] shown =
        Arrays.copyOfRange(
            samples.values(), first < 0 ? -first - 1 : first, samples.values().length);
    String direction = TrendLine.direction(shown).name().toLowerCase(Locale.ROOT);
    String spoken =
        value.isEmpty()
            ? texts.get("clusters.trend.silent", part.query().name())
            : texts.get("clusters.trend." + direction, value);
    String minutes = formats.number(ClusterTrends.WINDOW.toMinutes());
    String note =
        part.series().size() == 1
            ? texts.get("clusters.trend.note", part.query().name(), minutes, spoken)
            : texts.get(
                "clusters.trend.sum",
                part.query().name(),
                minutes,
                spoken,
                formats.number(part.series().size()));
    return new Trend.Words(value, spoken, note);
  }
}
