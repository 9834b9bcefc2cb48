package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against a service that was written without it, over real HTTP. */
class SandboxTest {
  private static final int SERVERS = 230;

  /** Stands still, so that the world does too and three loads can be compared. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneId.of("Asia/Seoul"));

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().withSize(3, SERVERS).withSeed(7), CLOCK);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void readsTheSameServersInEveryFormatAndPageSize() throws Exception {
    List<Server> json = load(WireFormat.JSON, "1.9", 1000);

    assertThat(json).hasSize(SERVERS);
    assertThat(json).allSatisfy(SandboxTest::isWhole);
    List<Server> xml = load(WireFormat.XML, "1.9", 1000);
    List<Server> csv = load(WireFormat.CSV, "1.9", 1000);
    assertThat(xml).hasSize(SERVERS);
    assertThat(csv).hasSize(SERVERS);
    for (int i = 0; i < SERVERS; i++) {
      assertThat(xml.get(i)).isEqualTo(json.get(i));
      assertThat(csv.get(i)).isEqualTo(withoutLists(json.get(i)));
    }
    for (WireFormat format : WireFormat.values()) {
      for (int size : new int[] {7, 23, 115, SERVERS}) {
        assertThat(load(format, "1.9", size))
            .as("%s by %s", format, size)
            .isEqualTo(load(format, "1.9", 1000));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryVersion(WireFormat format) throws Exception {
    for (int minor = 0; minor <= 9; minor++) {
      List<Server> servers = load(format, "1." + minor, 100);
      assertThat(servers).hasSize(SERVERS);
      assertThat(servers)
          .extracting(Server::name)
          .allSatisfy(name -> assertThat(name).isNotBlank());
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsTheDocumentsSamples(WireFormat format) throws Exception {
    sandbox.faults().apply("seed");
    assertThat(load(format, "1.2", 1000))
        .isEqualTo(Bodies.page(format, Bodies.seed(format)).objects());
  }

  @ParameterizedTest
  @CsvSource({
    "auth,Authentication,gogrid-credentials,403 Not Authorized",
    "not-authorized,Forbidden,gogrid-role,",
    "status=404,NotFound,no-such-path,",
    "status=500,ServerFault,server,",
    "status=503,ServerFault,server,503 Service Unavailable",
    "status=400,RejectedInput,rejected,Invalid input.",
    "rate=429:7,RateLimited,rate-limited,429 Too Many Requests",
    "skew=11m,Authentication,clock-behind.minutes,403 Not Authorized",
    "skew=-11m,Authentication,clock-ahead.minutes,403 Not Authorized",
    "html,Undecodable,html-body,",
    "empty,Undecodable,empty-body,",
    "gateway-cut,Undecodable,undecodable,",
    "truncate=200,Network,cut-off,",
    "drop,Network,cut-off,",
    "wrong-json,ServerFault,server,An unexpected server error has occured.",
  })
  void tellsEveryFaultAsItIs(String fault, String kind, String hint, @Nullable String message)
      throws Exception {
    sandbox.faults().apply(fault);
    for (WireFormat format : WireFormat.values()) {
      ApiFailure failure =
          catchThrowableOfType(ApiException.class, () -> load(format, "1.9", 1000)).failure();
      assertThat(failure.getClass().getSimpleName()).as("%s", failure).isEqualTo(kind);
      assertThat(failure.context().hint()).isEqualTo(hint);
      assertThat(failure.context().message()).isNotBlank();
      if (message != null) {
        assertThat(failure.context().message()).isEqualTo(message);
      }
    }
    sandbox.faults().clear();
    assertThat(load(WireFormat.JSON, "1.9", 1000)).hasSize(SERVERS);
  }

  @Test
  void refusesAWrongSecret() throws Exception {
    try (ProviderSession session = open(WireFormat.JSON, "1.9", 1000, sandbox.secret() + "x")) {
      ApiFailure failure = catchThrowableOfType(ApiException.class, session::verify).failure();
      assertThat(failure).isInstanceOf(ApiFailure.Authentication.class);
    }
  }

  @Test
  void verifies() throws Exception {
    for (WireFormat format : WireFormat.values()) {
      try (ProviderSession session = open(format, "1.9", 1000, sandbox.secret())) {
        session.verify();
      }
    }
  }

  private static void isWhole(Server server) {
    assertThat(server.name()).isNotBlank();
    assertThat(server.state().value()).isNotEqualTo(ServerState.UNKNOWN);
    assertThat(server.address()).isNotNull();
    assertThat(server.image()).isNotNull();
    assertThat(server.ram()).isNotNull();
    assertThat(server.os()).isNotNull();
    assertThat(server.type()).isNotNull();
    assertThat(server.datacenter()).isNotNull();
  }

  /** What CSV can carry of a server: it has no lists. */
  private static Server withoutLists(Server server) {
    Map<String, String> details = new LinkedHashMap<>(server.details());
    details.keySet().removeIf(path -> path.contains("["));
    return new Server(
        server.id(),
        server.name(),
        server.description(),
        server.state(),
        server.address(),
        server.privateAddress(),
        server.image(),
        server.ram(),
        server.type(),
        server.os(),
        server.datacenter(),
        server.sandbox(),
        server.cores(),
        server.diskMegabytes(),
        details);
  }

  private List<Server> load(WireFormat format, String version, int pageSize) throws ApiException {
    try (ProviderSession session = open(format, version, pageSize, sandbox.secret())) {
      return session
          .capability(ServerSource.class)
          .orElseThrow()
          .servers()
          .list(Criteria.NONE, LoadProgress.NONE);
    }
  }

  private ProviderSession open(WireFormat format, String version, int pageSize, String secret)
      throws ApiException {
    Map<String, String> options =
        Map.of(
            "format",
            format.wireName(),
            "version",
            version,
            "pageSize",
            Integer.toString(pageSize));
    ConnectionSettings settings =
        new ConnectionSettings(
            "c",
            "sandbox",
            "gogrid",
            sandbox.gogridUrl(),
            true,
            true,
            false,
            null,
            null,
            Duration.ofSeconds(15),
            options,
            List.of());
    return new GoGridFactory()
        .open(
            settings,
            Credentials.of(Map.of("apiKey", sandbox.apiKey(), "secret", secret)),
            new TransportFactory(CLOCK, call -> {})
                .withLimits(TransportLimits.DEFAULT.withAttempts(1)),
            CLOCK);
  }
}
