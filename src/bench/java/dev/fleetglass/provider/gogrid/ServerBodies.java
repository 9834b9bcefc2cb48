package dev.fleetglass.provider.gogrid;

import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/** Answers of the sandbox, word for word. */
final class ServerBodies {
  private static final long SEED = 7;

  private ServerBodies() {}

  /** The list of so many servers on one page, as the newest version of the API writes it. */
  static byte[] of(WireFormat format, int servers) throws IOException, InterruptedException {
    SandboxOptions options = SandboxOptions.defaults().withSize(1, servers).withSeed(SEED);
    try (Sandbox sandbox = Sandbox.start(options.withPort(0), Clock.systemUTC());
        HttpClient client = HttpClient.newHttpClient()) {
      String query =
          "/grid/server/list?v=1.9&num_items="
              + servers
              + "&page=0&format="
              + format.wireName()
              + "&api_key="
              + sandbox.apiKey()
              + "&sig="
              + signature(sandbox.apiKey() + sandbox.secret());
      HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.gogridUrl() + query)).build();
      HttpResponse<byte[]> answer =
          client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("the sandbox answered with " + answer.statusCode());
      }
      return answer.body();
    }
  }

  private static String signature(String keyAndSecret) {
    try {
      String text = keyAndSecret + System.currentTimeMillis() / 1000;
      byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
