package dev.fleetglass.ui.inventory.past;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a moment as people write it: {@code 2026-11-26 14:03:20}, a date alone for its first
 * instant, a time alone for the last such time there was, or how long ago, {@code 2h} or {@code -90
 * min}. Where a clock is put back, an hour that there is twice is the first one.
 */
public final class MomentText {
  private static final Pattern AGO =
      Pattern.compile("-?\\s*(\\d{1,6})\\s*(s|초|m|min|분|h|시간|d|일|w|주)(?:\\s*(?:ago|전))?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern BOTH = Pattern.compile("(\\S+?)(?:[T\\s]\\s*(\\d{1,2}:.*))?");
  private static final Map<String, Duration> UNITS =
      Map.ofEntries(
          Map.entry("s", Duration.ofSeconds(1)),
          Map.entry("초", Duration.ofSeconds(1)),
          Map.entry("m", Duration.ofMinutes(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("분", Duration.ofMinutes(1)),
          Map.entry("h", Duration.ofHours(1)),
          Map.entry("시간", Duration.ofHours(1)),
          Map.entry("d", Duration.ofDays(1)),
          Map.entry("일", Duration.ofDays(1)),
          Map.entry("w", Duration.ofDays(7)),
          Map.entry("주", Duration.ofDays(7)));

  private MomentText() {}

  /** What a text means. */
  public sealed interface Meaning {}

  /** A moment before the present one. */
  public record At(Instant moment) implements Meaning {}

  /** Why it means none. */
  public enum Mistake implements Meaning {
    /** Nothing was written. */
    EMPTY,
    /** It is not a date, a time or an age, or there is no such date. */
    UNREADABLE,
    /** It has not come yet. */
    FUTURE,
    /** The clock was put forward over it. */
    SKIPPED
  }

  /** Reads a text in a zone; ages and times alone are counted back from {@code now}. */
  public static Meaning read(String text, ZoneId zone, Instant now) {
    String written = text.strip();
    if (written.isEmpty()) {
      return Mistake.EMPTY;
    }
    try {
      Matcher ago = AGO.matcher(written);
      Duration unit = ago.matches() ? UNITS.get(ago.group(2)) : null;
      if (unit != null) {
        return new At(now.minus(unit.multipliedBy(Long.parseLong(ago.group(1)))));
      }
      return dated(written, zone, now);
    } catch (DateTimeException | ArithmeticException _) {
      return Mistake.UNREADABLE;
    }
  }

  private static Meaning dated(String written, ZoneId zone, Instant now) {
    Matcher time = TIME.matcher(written);
    if (time.matches()) {
      LocalDate today = now.atZone(offset(time, zone)).toLocalDate();
      Meaning then = at(today, time, zone, now);
      return then == Mistake.FUTURE ? at(today.minusDays(1), time, zone, now) : then;
    }
    Matcher both = BOTH.matcher(written);
    LocalDate day = both.matches() ? day(both.group(1), zone, now) : null;
    if (day == null) {
      return Mistake.UNREADABLE;
    }
    if (both.group(2) == null) {
      // Some zones begin a day at one o'clock when the clock is put forward.
      return judged(day.atStartOfDay(zone).toInstant(), now);
    }
    Matcher clock = TIME.matcher(both.group(2).strip());
    return clock.matches() ? at(day, clock, zone, now) : Mistake.UNREADABLE;
  }

  private static @Nullable LocalDate day(String word, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Matcher date = DATE.matcher(word);
    if (date.matches()) {
      return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
    }
    return switch (word) {
      case "today", "오늘" -> today;
      case "yesterday", "어제" -> today.minusDays(1);
      default -> null;
    };
  }

  private static Meaning at(LocalDate day, Matcher time, ZoneId zone, Instant now) {
    int seconds = time.group(3) == null ? 0 : number(time, 3);
    LocalDateTime local = day.atTime(LocalTime.of(number(time, 1), number(time, 2), seconds));
    ZoneId there = offset(time, zone);
    return there.getRules().getValidOffsets(local).isEmpty()
        ? Mistake.SKIPPED
        : judged(local.atZone(there).toInstant(), now);
  }

  private static Meaning judged(Instant moment, Instant now) {
    return moment.isAfter(now) ? Mistake.FUTURE : new At(moment);
  }

  private static ZoneId offset(Matcher time, ZoneId zone) {
    String offset = time.group(4);
    return offset == null ? zone : ZoneOffset.of(offset);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
