package dev.fleetglass.ui.table.sum;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.GroupLine;
import java.util.List;
import java.util.stream.Collectors;

/** Sums in words. */
public final class SumText {
  /** More than these do not fit beside the rest of the status bar. */
  private static final int MOST = 4;

  private final Formats formats;

  public SumText(Formats formats) {
    this.formats = formats;
  }

  /** {@code RAM 96 GiB · Cores 48}; columns without any value are left out. */
  public String line(List<Sum> sums) {
    return sums.stream()
        .filter(sum -> sum.count() > 0)
        .limit(MOST)
        .map(sum -> sum.title() + " " + figure(sum.unit(), sum.sum()))
        .collect(Collectors.joining("  ·  "));
  }

  /** Sum, least, mean and greatest of each column, a line each. */
  public String details(List<Sum> sums) {
    return sums.stream()
        .filter(sum -> sum.count() > 0)
        .map(sum ->
            formats
                .texts()
                .get(
                    "table.sum.details",
                    sum.title(),
                    figure(sum.unit(), sum.sum()),
                    figure(sum.unit(), sum.least()),
                    figure(sum.unit(), sum.mean()),
                    figure(sum.unit(), sum.most()),
                    formats.number(sum.count())))
        .collect(Collectors.joining("\n"));
  }

  /** The sum of a group's figures with its unit. */
  public String figure(GroupLine.Total total) {
    return figure(total.unit(), total.sum());
  }

  private String figure(CellValue.Unit unit, double value) {
    return switch (unit) {
      case BYTES -> formats.bytes(Math.round(value));
      case MILLISECONDS -> formats.number(value, value < 100 ? 1 : 0) + " ms";
      case NONE, NAME -> formats.number(value, 2);
    };
  }
}
