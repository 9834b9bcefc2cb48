package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.model.Server;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole client against recorded and documented answers over real HTTP. */
class GoGridSessionTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1267243795L, 900_000_000), ZoneOffset.UTC);
  private static final String SIGNED = "api_key=identity&sig=e9aafd0a5d4c69bb24536be4bce8a528";

  private final MockWebServer service = new MockWebServer();
  private final List<CallRecord> calls = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    service.start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "json,1.9,1000,v=1.9&format=json&num_items=1000&page=0",
    "xml,1.0,50,v=1.0&format=xml&num_items=50&page=0",
    "CSV,1.4,10000,v=1.4&format=csv&num_items=10000&page=0",
  })
  void sendsTheWholeRequestLine(String format, String version, String size, String query)
      throws Exception {
    answer(Bodies.seed(WireFormat.named(format).orElseThrow()));
    try (ProviderSession session =
        open(Map.of("format", format, "version", version, "pageSize", size))) {
      assertThat(servers(session)).hasSize(1);
    }
    assertThat(service.takeRequest().getRequestLine())
        .isEqualTo("GET /api/grid/server/list?" + query + "&" + SIGNED + " HTTP/1.1");
  }

  @Test
  void asksForJsonInPagesOfAThousandUnlessToldOtherwise() throws Exception {
    answer(Bodies.seed(WireFormat.JSON));
    try (ProviderSession session = open(Map.of())) {
      servers(session);
    }
    assertThat(service.takeRequest().getUrl().query())
        .startsWith("v=1.9&format=json&num_items=1000&page=0&");
  }

  @Test
  void verifiesWithOneRow() throws Exception {
    answer(Bodies.seed(WireFormat.JSON));
    try (ProviderSession session = open(Map.of())) {
      session.verify();
    }
    assertThat(service.takeRequest().getUrl().query()).contains("num_items=1&page=0");
    assertThat(service.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void fetchesAllPagesAndTellsProgress(WireFormat format) throws Exception {
    for (int page = 0; page < 3; page++) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (int row = 0; row < (page == 2 ? 1 : 2); row++) {
        Map<String, @Nullable Object> server = new LinkedHashMap<>();
        server.put("id", 2 * page + row + 1);
        server.put("name", "web");
        rows.add(server);
      }
      answer(WireEncoder.encode(format, rows).getBytes(UTF_8));
    }
    List<Long> told = new ArrayList<>();
    try (ProviderSession session = open(Map.of("format", format.wireName(), "pageSize", "2"))) {
      List<Server> all =
          session
              .capability(ServerSource.class)
              .orElseThrow()
              .servers()
              .list(Criteria.NONE, (loaded, expected) -> told.add(loaded));
      assertThat(all).extracting(Server::id).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
    assertThat(told).containsExactly(2L, 4L, 5L);
    for (int page = 0; page < 3; page++) {
      assertThat(service.takeRequest().getUrl().queryParameter("page")).isEqualTo("" + page);
    }
    assertThat(calls).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "400,error-400.json,NotFound,IllegalArgumentException,No object found that matches your input criteria.",
    "400,error-400.xml,NotFound,IllegalArgumentException,No object found that matches your input criteria.",
    "400,error-400.csv,NotFound,IllegalArgumentException,No object found that matches your input criteria.",
    "403,error-403.html,Authentication,,403 Not Authorized",
    "200,error-400.json,NotFound,IllegalArgumentException,No object found that matches your input criteria.",
  })
  void tellsRecordedFailuresInTheirOwnWords(
      int status, String body, String kind, String code, String message) throws Exception {
    service.enqueue(
        new MockResponse.Builder()
            .code(status)
            .body(new String(Bodies.resource(body), UTF_8))
            .build());
    try (ProviderSession session = open(Map.of())) {
      ApiFailure failure = failure(session);
      assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(failure.context().code()).isEqualTo(code);
      assertThat(failure.context().message()).isEqualTo(message);
      assertThat(failure.context().operation()).isEqualTo("grid.server.list");
      assertThat(failure.context().status()).isEqualTo(status);
      assertThat(calls.getLast().failure()).isEqualTo(failure);
    }
  }

  @Test
  void blamesAClockThatIsElevenMinutesWrong() throws Exception {
    service.enqueue(
        new MockResponse.Builder()
            .code(403)
            .addHeader("Date", "Sat, 27 Feb 2010 04:20:55 GMT")
            .body(new String(Bodies.resource("error-403.html"), UTF_8))
            .build());
    try (ProviderSession session = open(Map.of())) {
      ApiFailure failure = failure(session);
      assertThat(failure).isInstanceOf(ApiFailure.Authentication.class);
      assertThat(failure.context().hint()).isEqualTo("clock-behind.minutes");
      assertThat(failure.context().hintValues()).containsExactly("11");
      assertThat(failure.context().message()).isEqualTo("403 Not Authorized");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h4>503 Service Unavailable</h4>|503 Service Unavailable",
        "<html><head><title>Sign in</title></head></html>|Sign in",
        "''|The answer has no content.",
        "{\"status\":\"success\",\"list\":[{\"id\":1|The JSON breaks off here.",
      })
  void tellsABodyThatIsNoAnswer(String body, String message) throws Exception {
    service.enqueue(new MockResponse.Builder().body(body).build());
    try (ProviderSession session = open(Map.of())) {
      ApiFailure failure = failure(session);
      assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
      assertThat(failure.context().message()).isEqualTo(message);
    }
  }

  @Test
  void tellsNoSecretInAnyFailure() throws Exception {
    service.enqueue(
        new MockResponse.Builder()
            .code(400)
            .body(
                "{\"status\":\"failure\",\"list\":[{\"object\":\"error\",\"errorcode\":\"X\","
                    + "\"message\":\"key identity sig e9aafd0a5d4c69bb24536be4bce8a528\"}]}")
            .build());
    try (ProviderSession session = open(Map.of())) {
      String told = failure(session) + " " + calls + " " + session;
      assertThat(told)
          .contains("grid.server.list")
          .doesNotContain("identity", "credential", "e9aafd0a5d4c69bb24536be4bce8a528");
    }
  }

  @Test
  void offersWhatTheServiceHas() throws Exception {
    try (ProviderSession session = open(Map.of())) {
      assertThat(session.capability(ServerSource.class)).isPresent();
      assertThat(session.capability(ClusterSource.class)).isEmpty();
      assertThat(session.capability(MetricSource.class)).isEmpty();
      assertThat(session.connection().name()).isEqualTo("cloud");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "format,yaml",
    "version,2.0",
    "version,1",
    "pageSize,0",
    "pageSize,10001",
    "pageSize,many",
    "pageSize,-5",
    "pageSize,99999999999",
  })
  void refusesOptionsThatCannotWork(String field, String value) {
    assertThatThrownBy(() -> open(Map.of(field, value)))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.failure()).isInstanceOf(ApiFailure.RejectedInput.class);
              assertThat(e.failure().context().hint()).isEqualTo("bad-option");
              assertThat(e.failure().context().message()).contains(value);
            });
  }

  @Test
  void refusesToOpenWithoutBothCredentials() {
    for (String only : List.of("apiKey", "secret")) {
      assertThatThrownBy(() ->
              new GoGridFactory()
                  .open(settings(Map.of()), Credentials.of(Map.of(only, "x1y2")), http(), CLOCK))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> assertThat(e.failure().context().hint()).isEqualTo("missing-credential"));
    }
  }

  private void answer(byte[] body) {
    service.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body(new okio.Buffer().write(body))
            .build());
  }

  private ApiFailure failure(ProviderSession session) {
    return catchThrowableOfType(ApiException.class, () -> servers(session)).failure();
  }

  private static List<Server> servers(ProviderSession session) throws ApiException {
    return session
        .capability(ServerSource.class)
        .orElseThrow()
        .servers()
        .list(Criteria.NONE, LoadProgress.NONE);
  }

  private ProviderSession open(Map<String, String> options) throws ApiException {
    return new GoGridFactory()
        .open(
            settings(options),
            Credentials.of(Map.of("apiKey", "identity", "secret", "credential")),
            http(),
            CLOCK);
  }

  private TransportFactory http() {
    return new TransportFactory(CLOCK, calls::add)
        .withLimits(TransportLimits.DEFAULT.withAttempts(1));
  }

  private ConnectionSettings settings(Map<String, String> options) {
    return new ConnectionSettings(
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
        options,
        List.of());
  }
}
