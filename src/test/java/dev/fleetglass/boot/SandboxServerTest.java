package dev.fleetglass.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.cli.SandboxOptions;
import dev.fleetglass.cli.SandboxRunner;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox as the command line starts it. */
class SandboxServerTest {
  private final SandboxServer server = new SandboxServer(Clock.systemUTC());

  @ParameterizedTest
  @CsvSource({"super, 200, 200", "system, 200, 401", "billing, 401, 200", "read-only, 401, 401"})
  void itsKeyHasTheRoleThatWasAskedFor(String role, int jobs, int billing) throws Exception {
    try (SandboxRunner.Running running = server.start(options(role))) {
      Map<String, String> access = running.access().getOrDefault("gogrid", Map.of());
      assertThat(status(access, "/grid/job/list")).isEqualTo(jobs);
      assertThat(status(access, "/myaccount/billing/get")).isEqualTo(billing);
    }
  }

  @Test
  void namesTheRolesThereAre() {
    assertThatThrownBy(() -> server.start(options("root")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("super, system, billing, read-only");
  }

  private static SandboxOptions options(String role) {
    return new SandboxOptions(0, 1, 10, 3, "", role);
  }

  private static int status(Map<String, String> access, String method) throws Exception {
    String signed = access.get("apiKey") + access.get("secret") + Clock.systemUTC().millis() / 1000;
    String signature =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("MD5").digest(signed.getBytes(StandardCharsets.UTF_8)));
    URI url =
        URI.create(
            access.get("url")
                + method
                + "?v=1.9&api_key="
                + access.get("apiKey")
                + "&sig="
                + signature);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
