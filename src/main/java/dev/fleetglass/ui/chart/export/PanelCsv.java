package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.Export;
import dev.fleetglass.export.ExportColumn;
import dev.fleetglass.export.ExportFormat;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.table.SampleTimes;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A panel's samples as rows: a row for each time, a column for each series; reduced samples have
 * three, for their mean and their smallest and largest value. Values are in the base unit.
 */
public final class PanelCsv {
  private PanelCsv() {}

  /** What to write, by {@link dev.fleetglass.export.Exporter}; made on any thread. */
  public static Export<Long> of(PanelContent content, Texts texts) {
    long[] times =
        SampleTimes.union(
            content.series().stream().map(ChartSeries::samples).toList(),
            content.fromMillis(),
            content.toMillis());
    String unit = unit(content.unit(), texts);
    List<ExportColumn<Long>> columns = new ArrayList<>();
    columns.add(
        new ExportColumn<>(
            "time",
            texts.get("parts.csv.time"),
            "",
            ExportColumn.Type.TIME,
            Instant::ofEpochMilli));
    for (ChartSeries one : content.series()) {
      Samples samples = one.samples();
      if (samples.isReduced()) {
        add(columns, one, "mean", unit, samples::value, texts);
        add(columns, one, "min", unit, samples::low, texts);
        add(columns, one, "max", unit, samples::high, texts);
      } else {
        columns.add(column(one.key(), one.name(), unit, samples, samples::value));
      }
    }
    return new Export<>(
        ExportFormat.CSV,
        columns,
        boxed(times),
        content.facts().notes(texts),
        content.facts().zone(),
        content.facts().title(),
        texts.get("parts.csv.notes"));
  }

  private static void add(
      List<ExportColumn<Long>> columns,
      ChartSeries one,
      String figure,
      String unit,
      IntToDoubleFunction value,
      Texts texts) {
    String title = texts.get("parts.csv.figure", one.name(), texts.get("parts.csv." + figure));
    columns.add(column(one.key() + "." + figure, title, unit, one.samples(), value));
  }

  private static ExportColumn<Long> column(
      String id, String title, String unit, Samples samples, IntToDoubleFunction value) {
    return new ExportColumn<>(
        id, title, unit, ExportColumn.Type.NUMBER, millis -> at(samples, millis, value));
  }

  /** Nothing where the series has no sample or the service said not a number. */
  private static @Nullable Object at(Samples samples, long millis, IntToDoubleFunction value) {
    int index = samples.atOrAfter(millis);
    if (index == samples.size() || samples.time(index) != millis) {
      return null;
    }
    double number = value.applyAsDouble(index);
    return Double.isNaN(number) ? null : number;
  }

  private static String unit(MetricUnit unit, Texts texts) {
    return switch (unit) {
      case NONE, COUNT, RATIO -> "";
      case PERCENT -> "%";
      case CORES -> texts.get("chart.unit.cores");
      case BYTES -> "B";
      case BYTES_PER_SECOND -> "B/s";
      case SECONDS -> "s";
      case REQUESTS_PER_SECOND -> "req/s";
    };
  }

  private static List<Long> boxed(long[] times) {
    return new AbstractList<>() {
      @Override
      public Long get(int index) {
        return times[index];
      }

      @Override
      public int size() {
        return times.length;
      }
    };
  }
}
