package dev.fleetglass.provider.cocktail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Cocktail's dates, which carry no zone ({@code api/cocktail.md} section 3.2). */
final class WireDates {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private WireDates() {}

  /** The moment in a zone; null when the text is no such date. */
  static @Nullable Instant parse(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text, DATE).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
