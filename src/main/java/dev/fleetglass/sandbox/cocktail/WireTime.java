package dev.fleetglass.sandbox.cocktail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the API server prints them: without a zone, and that of Seoul, where the vendor is. */
final class WireTime {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Seoul"));

  private WireTime() {}

  static String of(Instant time) {
    return TIME.format(time);
  }
}
