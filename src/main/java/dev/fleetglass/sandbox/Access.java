package dev.fleetglass.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Credentials in the shapes of the real ones: a signed JWT, a 16-digit hexadecimal key, a short
 * secret (api/cocktail.md section 1, api/gogrid.md section 1; the shapes of key and secret are our
 * guess). Nobody checks the JWT's signature: the sandbox knows its one token by heart.
 */
record Access(String token, String apiKey, String secret) {
  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  static Access of(long seed) {
    Random random = seed == SandboxOptions.NO_SEED ? new SecureRandom() : new Random(seed);
    return new Access(token(random), HexFormat.of().formatHex(bytes(random, 8)), secret(random));
  }

  private static String token(Random random) {
    String header =
        "{\"kid\":\""
            + HexFormat.of().formatHex(bytes(random, 4))
            + "\",\"typ\":\"JWT\",\"alg\":\"RS256\"}";
    String claims =
        "{\"iss\":\"sandbox\",\"accountSeq\":1,\"apiTokenIssueSeq\":"
            + (100 + random.nextInt(900))
            + ",\"jti\":\""
            + HexFormat.of().formatHex(bytes(random, 16))
            + "\"}";
    return base64(header.getBytes(StandardCharsets.UTF_8))
        + '.'
        + base64(claims.getBytes(StandardCharsets.UTF_8))
        + '.'
        + base64(bytes(random, 256));
  }

  private static String secret(Random random) {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return secret.toString();
  }

  private static byte[] bytes(Random random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Access[hidden]";
  }
}
