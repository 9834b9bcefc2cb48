package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.http.QuickSockets;
import dev.fleetglass.sandbox.wire.Sample;
import dev.fleetglass.service.LoadState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** Troubles before the first byte of HTTP, from the socket to the banner and back to good rows. */
class NetworkTroubleTest {
  @TempDir Path home;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @EnumSource
  void survivesAPortThatNobodyListensOn(Api api) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      rig.connect();
      new Course(rig, new Expected(ApiFailure.Network.class, null, "refused", "refused"))
          .run(() -> rig.shaky().close(), rig::restart, 3, Rig.INTERVAL);
      rig.leave();
      Leftovers.assertNobodyIsConnected(rig.shaky());
    }
    Leftovers.assertNoThreadIsLeft(home);
  }

  @ParameterizedTest
  @EnumSource
  void tellsAnUnknownHostWithoutTouchingTheOtherConnection(Api api) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      Course course =
          new Course(
              rig,
              new Expected(
                  ApiFailure.Network.class, null, "Unknown host: no-such-host", "unknown-host"));
      String path = api.url(rig.shaky()).getPath();
      rig.connect(
          api.connection(Rig.SHAKY, URI.create("https://no-such-host.invalid" + path)),
          api.credentials(rig.shaky()));

      course.assertTold(rig.failure());
      assertThat(rig.source(Rig.SHAKY).state())
          .isEqualTo(new LoadState.Failed(rig.failure(), null));
      assertThat(rig.rows()).hasSize(Rig.ROWS).noneMatch(Rig.Seen::stale);
      assertThat(rig.banner(Locale.ENGLISH).headline())
          .isEqualTo("1 of 2 connections not answering");
      assertThat(rig.banner(Locale.ENGLISH).staleMark()).isEmpty();

      rig.services
          .connections()
          .save(api.connection(Rig.SHAKY, api.url(rig.shaky())), api.credentials(rig.shaky()));
      rig.services.work();
      assertThat(rig.rows()).hasSize(2 * Rig.ROWS);
      assertThat(rig.status().failing()).isEmpty();
    }
    Leftovers.assertNoThreadIsLeft(home);
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheRowsWhenTheHostOfTheProxyIsNoLongerKnown(Api api) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      rig.connect();
      List<Rig.Seen> rows = rig.rows();
      ConnectionSettings direct = api.connection(Rig.SHAKY, api.url(rig.shaky()));
      rig.services
          .connections()
          .save(with(direct, "no-such-proxy.invalid:3128", null), api.credentials(rig.shaky()));
      rig.services.work();

      assertThat(rig.failure()).isInstanceOf(ApiFailure.Network.class);
      assertThat(rig.failure().context().hint()).isEqualTo("unknown-host");
      assertThat(rig.rows()).extracting(Rig.Seen::name).isEqualTo(names(rows));
      assertThat(rig.rows().stream().filter(Rig.Seen::stale)).hasSize(Rig.ROWS);

      rig.services.connections().save(direct, api.credentials(rig.shaky()));
      rig.services.work();
      assertThat(rig.rows()).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesACertificateThatIsNotTrusted(Api api) throws Exception {
    HeldCertificate trusted = selfSigned();
    Path ca = Files.writeString(home.resolve("ca.pem"), trusted.certificatePem());
    Secure server = new Secure(trusted);
    try (Rig rig = new Rig(api, home, Rig.PATIENT);
        server) {
      String path = api.url(rig.shaky()).getPath();
      rig.connect(
          with(
              api.connection(Rig.SHAKY, URI.create("https://localhost:" + server.port() + path)),
              null,
              ca.toString()),
          api.credentials(rig.shaky()));
      List<Rig.Seen> rows = rig.rows();
      server.present(selfSigned());
      rig.services.pass(Rig.INTERVAL);

      for (int failed = 1; failed <= 2; failed++) {
        new Course(
                rig, new Expected(ApiFailure.Tls.class, null, "unknown authority", "tls-unknown"))
            .assertTold(rig.failure());
        Duration wait = Rig.INTERVAL.multipliedBy(failed);
        assertThat(rig.source(Rig.SHAKY).nextAt()).isEqualTo(rig.now().plus(wait));
        assertThat(rig.rows()).extracting(Rig.Seen::name).isEqualTo(names(rows));
        assertThat(rig.rows())
            .allSatisfy(
                row -> assertThat(row.stale()).isEqualTo(row.connection().equals(Rig.SHAKY)));
        if (failed == 2) {
          server.present(trusted);
        }
        rig.services.pass(wait);
      }
      assertThat(rig.status().failing()).isEmpty();
      assertThat(rig.rows()).isEqualTo(rows);
    }
    Leftovers.assertNoThreadIsLeft(home);
  }

  private static List<String> names(List<Rig.Seen> rows) {
    return rows.stream().map(Rig.Seen::name).toList();
  }

  private static HeldCertificate selfSigned() {
    return new HeldCertificate.Builder()
        .certificateAuthority(0)
        .addSubjectAlternativeName("localhost")
        .build();
  }

  private static ConnectionSettings with(
      ConnectionSettings settings, @Nullable String proxy, @Nullable String caFile) {
    return new ConnectionSettings(
        settings.id(),
        settings.name(),
        settings.provider(),
        settings.baseUrl(),
        true,
        false,
        false,
        proxy,
        caFile,
        settings.refresh(),
        Map.of(),
        List.of());
  }

  /** The documents' samples over TLS, under one certificate and then another on the same port. */
  private static final class Secure implements AutoCloseable {
    private final int port;
    private MockWebServer server;

    Secure(HeldCertificate certificate) throws IOException {
      // A port that was asked for by number can be taken again while old connections linger.
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      server = start(certificate, port);
    }

    int port() {
      return port;
    }

    void present(HeldCertificate certificate) throws IOException {
      server.close();
      server = start(certificate, port);
    }

    @Override
    public void close() {
      server.close();
    }

    private static MockWebServer start(HeldCertificate certificate, int port) throws IOException {
      MockWebServer server = QuickSockets.server();
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              Sample sample =
                  request.getTarget().contains("/grid/")
                      ? Sample.GOGRID_JSON
                      : Sample.COCKTAIL_CLUSTERS;
              return new MockResponse.Builder()
                  .addHeader("Content-Type", sample.contentType())
                  .body(new String(sample.bytes(), StandardCharsets.UTF_8))
                  .build();
            }
          });
      server.start(InetAddress.getByName("localhost"), port);
      return server;
    }
  }
}
