package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Under which key a metric's samples are kept. Ids alone do not do: a connection may be pointed at
 * another service and a query changed, or made anew, under the id of before, and neither must
 * continue the other's curve.
 */
final class MetricKeys {
  private static final int BYTES = 12;

  private MetricKeys() {}

  /** The same as long as the same is asked at the same place; names and pace do not matter. */
  static MetricKey of(ConnectionSettings connection, MetricQuery query) {
    StringBuilder asked = new StringBuilder();
    say(asked, Link.source(connection));
    say(asked, query.path());
    query
        .parameters()
        .forEach((name, value) -> {
          say(asked, name);
          say(asked, value);
        });
    say(asked, query.unit().name());
    return new MetricKey(connection.id(), query.id(), print(asked.toString()));
  }

  /** With its length, so that two texts are never read as two others. */
  private static void say(StringBuilder all, String text) {
    all.append(text.length()).append(':').append(text);
  }

  private static String print(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
