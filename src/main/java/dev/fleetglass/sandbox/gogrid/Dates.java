package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads parameters that are times, in every way that the documents allow (api/gogrid.md section 1):
 * date and time with a zone, three ways of a date, milliseconds of the epoch, {@code now}. A date
 * alone is midnight in California, where the service was: the documents name no zone.
 */
final class Dates {
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final DateTimeFormatter FULL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern(" [xxx][xx]")
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter SHORT_YEAR =
      new DateTimeFormatterBuilder()
          .appendPattern("M/d/")
          .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
          .toFormatter(Locale.ROOT);
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
          SHORT_YEAR,
          DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT));

  private Dates() {}

  /** Empty when the parameter is absent. */
  static Optional<Instant> of(Request request, String name, Instant now) {
    return request.first(name).map(text -> read(text.strip(), name, now));
  }

  private static Instant read(String text, String name, Instant now) {
    if (text.equalsIgnoreCase("now")) {
      return now;
    }
    if (text.matches("-?\\d{1,15}")) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    try {
      return OffsetDateTime.parse(text, FULL).toInstant();
    } catch (DateTimeException e) {
      return date(text, name);
    }
  }

  private static Instant date(String text, String name) {
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(text, format).atStartOfDay(CALIFORNIA).toInstant();
      } catch (DateTimeException e) {
        // The next way may fit.
      }
    }
    throw Choice.wrong(name);
  }
}
