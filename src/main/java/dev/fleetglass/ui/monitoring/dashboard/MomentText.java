package dev.fleetglass.ui.monitoring.dashboard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments as operators write them, in the chosen zone: {@code 2026-11-23 03:40}, or a time or an
 * age as in the lists, {@code 03:40} or {@code 2h}.
 */
final class MomentText {
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[ HH:mm[:ss]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter WRITE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private MomentText() {}

  /** Empty when it is not a moment; times and ages are counted back from {@code now}. */
  static Optional<Instant> read(String text, ZoneId zone, Instant now) {
    try {
      String plain = text.strip().replace('T', ' ').replaceAll("\\s+", " ");
      return Optional.of(LocalDateTime.parse(plain, READ).atZone(zone).toInstant());
    } catch (DateTimeParseException notAMoment) {
      var meaning = dev.fleetglass.ui.inventory.past.MomentText.read(text, zone, now);
      return meaning instanceof dev.fleetglass.ui.inventory.past.MomentText.At(Instant moment)
          ? Optional.of(moment)
          : Optional.empty();
    }
  }

  static String write(Instant moment, ZoneId zone) {
    return WRITE.format(moment.atZone(zone));
  }

  /** A span in few signs: the date once where it is the same day. */
  static String write(Span span, ZoneId zone) {
    var from = span.from().atZone(zone);
    var to = span.to().atZone(zone);
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    return SHORT.format(from) + " – " + (sameDay ? TIME : SHORT).format(to);
  }
}
