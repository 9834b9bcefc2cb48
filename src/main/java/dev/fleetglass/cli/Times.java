package dev.fleetglass.cli;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.ProviderInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table tells the dates of a connection: in ISO-8601 with the offset of the zone they were
 * read in, {@code 2026-11-27T09:27:03+09:00}.
 *
 * @param zone UTC, told as {@code Z}, for dates that carried a zone
 */
record Times(ZoneId zone) {
  static final Times UTC = new Times(ZoneOffset.UTC);

  /** Those of a connection, as its provider tells the zone. */
  static Times of(ConnectionSettings connection, List<ProviderInfo> providers) {
    return providers.stream()
        .filter(info -> info.id().equals(connection.provider()))
        .findFirst()
        .flatMap(info -> info.zone(connection))
        .map(Times::new)
        .orElse(UTC);
  }

  /** What a cell says; a dash for nothing. */
  String text(@Nullable Instant time) {
    return Listing.text(
        time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone)));
  }
}
