package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;

/** A session of some version and format before a service that answers as it is told. */
final class Opened implements AutoCloseable {
  static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1267243795L, 900_000_000), ZoneOffset.UTC);

  final MockWebServer service = new MockWebServer();
  final List<CallRecord> calls = new CopyOnWriteArrayList<>();
  final ProviderSession session;

  Opened(WireFormat format, int minor) throws IOException, ApiException {
    service.start();
    ConnectionSettings settings =
        new ConnectionSettings(
            "c",
            "cloud",
            "gogrid",
            URI.create("http://127.0.0.1:" + service.getPort() + "/api"),
            true,
            false,
            false,
            null,
            null,
            Duration.ofSeconds(15),
            Map.of("format", format.wireName(), "version", "1." + minor, "pageSize", "50"),
            List.of());
    session =
        new GoGridFactory()
            .open(
                settings,
                Credentials.of(Map.of("apiKey", "identity", "secret", "credential")),
                new TransportFactory(CLOCK, calls::add)
                    .withLimits(TransportLimits.DEFAULT.withAttempts(1)),
                CLOCK);
  }

  <C extends Capability> C source(Class<C> type) {
    return session.capability(type).orElseThrow();
  }

  void answer(String body) {
    answer(200, body);
  }

  void answer(int status, String body) {
    service.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "text/html")
            .body(new Buffer().write(body.getBytes(UTF_8)))
            .build());
  }

  /** The next request's path below the base and its parameters but for credentials. */
  String asked() throws InterruptedException {
    String line = service.takeRequest().getRequestLine();
    return line.substring("GET /api".length(), line.indexOf("&api_key="));
  }

  @Override
  public void close() {
    session.close();
    service.close();
  }
}
