package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.CellValue.Unit;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.search.Operand.Ends;
import dev.fleetglass.ui.table.search.Problem.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, sizes and durations. */
final class Numbers {
  private static final String FIGURES =
      "([+-]?(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,18})(?:\\.\\d{1,9})?)";
  private static final Pattern NUMBER = Pattern.compile(FIGURES);
  private static final Pattern SIZE =
      Pattern.compile(FIGURES + "\\s?([kmgtpe]?)(i?b)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DURATION =
      Pattern.compile(FIGURES + "\\s?(ns|us|µs|ms|s|m|min|h|d|초|분|시간|일)", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Double> MILLIS =
      Map.ofEntries(
          Map.entry("ns", 1e-6),
          Map.entry("us", 1e-3),
          Map.entry("µs", 1e-3),
          Map.entry("ms", 1.0),
          Map.entry("s", 1e3),
          Map.entry("초", 1e3),
          Map.entry("m", 60e3),
          Map.entry("min", 60e3),
          Map.entry("분", 60e3),
          Map.entry("h", 3600e3),
          Map.entry("시간", 3600e3),
          Map.entry("d", 86_400e3),
          Map.entry("일", 86_400e3));

  private Numbers() {}

  /**
   * A number and all that is shown like it: {@code 1.5 GB} is what rounds to that.
   *
   * @param value what is compared
   */
  private record Around(double least, double value, double most) {}

  static LongRange read(Unit unit, Operand operand) throws Mistake {
    Ends<Around> ends =
        switch (unit) {
          case NONE, NAME -> operand.ends(Numbers::number, Kind.NOT_A_NUMBER);
          case BYTES -> operand.ends(Numbers::size, Kind.NOT_A_SIZE);
          case MILLISECONDS -> operand.ends(Numbers::duration, Kind.NOT_A_DURATION);
        };
    boolean single = !operand.operator().ordered() && !operand.range();
    return range(operand, ends, single);
  }

  private static LongRange range(Operand operand, Ends<Around> ends, boolean single)
      throws Mistake {
    Around low = ends.low();
    Around high = ends.high();
    if (low != null && high != null && low.value > high.value) {
      throw operand.mistake(Kind.EMPTY_RANGE);
    }
    long least = LongRange.FIRST;
    if (low != null) {
      long key = SortKey.ordered(single ? low.least : low.value);
      least = ends.lowIncluded() ? key : key + 1;
    }
    long most = Long.MAX_VALUE;
    if (high != null) {
      long key = SortKey.ordered(single ? high.most : high.value);
      most = ends.highIncluded() ? key : key - 1;
    }
    return new LongRange(least, most);
  }

  private static @Nullable Around number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    double value = figures(matcher);
    return new Around(value, value, value);
  }

  /** Powers of 1024, as sizes are shown; a number alone is none, but for zero. */
  private static @Nullable Around size(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    double figures = figures(matcher);
    String prefix = matcher.group(2).toLowerCase(Locale.ROOT);
    if (prefix.isEmpty() && matcher.group(3) == null && figures != 0) {
      return null;
    }
    double unit = prefix.isEmpty() ? 1 : Math.pow(1024, "kmgtpe".indexOf(prefix) + 1.0);
    double slack = prefix.isEmpty() ? 0 : Math.abs(figures) < 100 ? 0.05 : 0.5;
    return new Around((figures - slack) * unit, figures * unit, (figures + slack) * unit);
  }

  private static @Nullable Around duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    double unit = MILLIS.getOrDefault(matcher.group(2).toLowerCase(Locale.ROOT), 1.0);
    double value = figures(matcher) * unit;
    return new Around(value, value, value);
  }

  private static double figures(Matcher matcher) {
    return Double.parseDouble(matcher.group(1).replace(",", ""));
  }
}
