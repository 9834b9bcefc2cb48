package dev.fleetglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class LargeFleetTest {
  @Test
  void lists100000ServersWithExactLengthAndNoBodyInMemory() throws Exception {
    try (Caller caller = new Caller(SandboxOptions.defaults().withSize(1, 100_000));
        HttpClient http = HttpClient.newHttpClient()) {
      URI uri =
          URI.create(
              caller.sandbox.gogridUrl()
                  + "/grid/server/list?"
                  + caller.signed()
                  + "format=csv&v=1.0");
      HttpResponse<InputStream> answer =
          http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
      long bytes = 0;
      long lines = 0;
      try (BufferedReader body = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
        for (String line = body.readLine(); line != null; line = body.readLine()) {
          bytes += line.getBytes(UTF_8).length + 1;
          lines++;
        }
      }

      assertThat(lines).isGreaterThanOrEqualTo(100_002);
      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(bytes);
      assertThat(bytes).isGreaterThan(20_000_000);
    }
  }

  @Test
  void keepsOnlySmallDrafts() throws Exception {
    Draft draft = new Draft();
    byte[] part = new byte[100_000];
    for (int i = 0; i < 5; i++) {
      draft.write(part, 0, part.length);
    }
    assertThat(draft.isWhole()).isTrue();

    draft.write(part, 0, part.length);

    assertThat(draft.isWhole()).isFalse();
    assertThat(draft.length()).isEqualTo(600_000);
  }
}
