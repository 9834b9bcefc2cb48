package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The gateway before the service (api/gogrid.md sections 1 and 4). The time that was signed is not
 * sent, so it tries every second of its window, now first and then further and further away. How
 * wide the ten minutes are is not settled: here they reach to both sides.
 */
final class Gate {
  private static final long TOLERANCE = 600;

  private final String apiKey;
  private final String secret;

  Gate(String apiKey, String secret) {
    this.apiKey = apiKey;
    this.secret = secret;
  }

  boolean admits(Request request, Instant now) {
    byte[] signature =
        request.first("sig").orElse("").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    if (!request.first("api_key").orElse("").equals(apiKey)) {
      return false;
    }
    MessageDigest md5 = md5();
    long second = now.getEpochSecond();
    for (long away = 0; away <= TOLERANCE; away++) {
      if (matches(md5, signature, second + away) || matches(md5, signature, second - away)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(MessageDigest md5, byte[] signature, long second) {
    byte[] digest = md5.digest((apiKey + secret + second).getBytes(StandardCharsets.UTF_8));
    byte[] expected = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, signature);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }

  /** The recorded refusal, 27 bytes in whatever format was asked for. */
  static Reply refusal() {
    return new Reply(
        403,
        Map.of(
            "Server", "Mashery Proxy",
            "Content-Type", "text/xml",
            "X-Mashery-Error-Code", "ERR_403_NOT_AUTHORIZED"),
        Body.of("<h1>403 Not Authorized</h1>"));
  }
}
