package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.search.Operand.Ends;
import dev.fleetglass.ui.table.search.Problem.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and ages. A date stands for all of its day, a month for all of its days; an age is
 * counted back from now, so that {@code <7d} is what is younger than seven days.
 */
final class Times {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2})(?:[T ](.+))?)?)?");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern AGE =
      Pattern.compile("(?:\\d{1,9}(?:\\.\\d{1,3})?(?:ms|min|mo|s|m|h|d|w|y|초|분|시간|일|주|개월|년))+");
  private static final Pattern AGE_PART = Pattern.compile("([\\d.]+)([^\\d.]+)");
  private static final Set<String> TODAY = Set.of("today", "오늘");
  private static final Set<String> YESTERDAY = Set.of("yesterday", "어제");
  private static final double DAY = 86_400e3;

  /** An age is not written longer. */
  private static final int MAX_LENGTH = 60;

  private static final Map<String, Double> MILLIS =
      Map.ofEntries(
          Map.entry("ms", 1.0),
          Map.entry("s", 1e3),
          Map.entry("초", 1e3),
          Map.entry("m", 60e3),
          Map.entry("min", 60e3),
          Map.entry("분", 60e3),
          Map.entry("h", 3600e3),
          Map.entry("시간", 3600e3),
          Map.entry("d", DAY),
          Map.entry("일", DAY),
          Map.entry("w", 7 * DAY),
          Map.entry("주", 7 * DAY),
          Map.entry("mo", 30.4369 * DAY),
          Map.entry("개월", 30.4369 * DAY),
          Map.entry("y", 365.25 * DAY),
          Map.entry("년", 365.25 * DAY));

  private Times() {}

  /** From the first to behind the last millisecond. */
  private record Span(long start, long end) {}

  /**
   * An age in milliseconds.
   *
   * @param end behind the ages that are shown like it
   */
  private record Age(double least, double end) {}

  /**
   * The moments that are meant.
   *
   * @param zone where days begin
   * @param now asked when the search depends on it
   */
  static LongRange read(Operand operand, ZoneId zone, Supplier<Instant> now) throws Mistake {
    if (ages(operand)) {
      return ages(operand, now.get().toEpochMilli());
    }
    Ends<Span> ends = operand.ends(text -> span(text, zone, now), Kind.NOT_A_TIME);
    Span low = ends.low();
    Span high = ends.high();
    if (low != null && high != null && low.start >= high.end) {
      throw operand.mistake(Kind.EMPTY_RANGE);
    }
    long least = low == null ? LongRange.FIRST : ends.lowIncluded() ? low.start : low.end;
    long most = high == null ? Long.MAX_VALUE : (ends.highIncluded() ? high.end : high.start) - 1;
    return new LongRange(least, most);
  }

  /** Whether it asks for ages, which are the same in all zones. */
  static boolean ages(Operand operand) {
    for (String part : operand.text().split("\\.\\.", -1)) {
      if (part.length() <= MAX_LENGTH && AGE.matcher(part.toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A greater age is an earlier moment. */
  private static LongRange ages(Operand operand, long now) throws Mistake {
    Ends<Age> ends = operand.ends(Times::age, Kind.NOT_A_TIME);
    Age low = ends.low();
    Age high = ends.high();
    if (low != null && high != null && low.least > high.least) {
      throw operand.mistake(Kind.EMPTY_RANGE);
    }
    boolean single = !operand.operator().ordered() && !operand.range();
    long most = Long.MAX_VALUE;
    if (low != null) {
      long at = now - Math.round(low.least);
      most = ends.lowIncluded() ? at : at - 1;
    }
    long least = LongRange.FIRST;
    if (high != null) {
      long at = now - Math.round(single ? high.end : high.least);
      least = ends.highIncluded() && !single ? at : at + 1;
    }
    return new LongRange(least, most);
  }

  private static @Nullable Age age(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() > MAX_LENGTH || !AGE.matcher(lower).matches()) {
      return null;
    }
    double least = 0;
    double unit = 0;
    Matcher part = AGE_PART.matcher(lower);
    while (part.find()) {
      unit = MILLIS.getOrDefault(part.group(2), 0.0);
      least += Double.parseDouble(part.group(1)) * unit;
    }
    return new Age(least, least + unit);
  }

  private static @Nullable Span span(String text, ZoneId zone, Supplier<Instant> now) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TODAY.contains(lower) || YESTERDAY.contains(lower)) {
      LocalDate today = LocalDate.ofInstant(now.get(), zone);
      return days(TODAY.contains(lower) ? today : today.minusDays(1), ChronoUnit.DAYS, zone);
    }
    try {
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        return date(date, zone);
      }
      return CLOCK.matcher(text).matches()
          ? time(LocalDate.ofInstant(now.get(), zone), text, zone)
          : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable Span date(Matcher date, ZoneId zone) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return days(LocalDate.of(year, 1, 1), ChronoUnit.YEARS, zone);
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null) {
      return days(LocalDate.of(year, month, 1), ChronoUnit.MONTHS, zone);
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
    String time = date.group(4);
    return time == null ? days(day, ChronoUnit.DAYS, zone) : time(day, time, zone);
  }

  private static Span days(LocalDate first, ChronoUnit unit, ZoneId zone) {
    return new Span(
        first.atStartOfDay(zone).toInstant().toEpochMilli(),
        first.plus(1, unit).atStartOfDay(zone).toInstant().toEpochMilli());
  }

  private static @Nullable Span time(LocalDate day, String text, ZoneId zone) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return null;
    }
    String seconds = clock.group(3);
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(clock.group(1)),
            Integer.parseInt(clock.group(2)),
            seconds == null ? 0 : Integer.parseInt(seconds));
    ZoneId own = clock.group(4) == null ? zone : ZoneOffset.of(clock.group(4));
    ZonedDateTime start = ZonedDateTime.of(day, time, own);
    long first = start.toInstant().toEpochMilli();
    return new Span(first, first + (seconds == null ? 60_000 : 1_000));
  }
}
