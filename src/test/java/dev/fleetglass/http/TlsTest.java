package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.TEXT;
import static dev.fleetglass.http.TestCalls.failureOf;
import static dev.fleetglass.http.TestCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private final TestCalls calls = new TestCalls();
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Test CA").build();
  @TempDir private Path folder;

  private MockWebServer serve(HeldCertificate certificate) throws IOException {
    MockWebServer server = QuickSockets.server();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().body("sealed").build());
    server.start();
    return server;
  }

  private HeldCertificate.Builder certificate() {
    return new HeldCertificate.Builder().signedBy(authority).commonName("server");
  }

  private Transport open(String url, @Nullable Path caFile) throws Exception {
    return calls
        .factory()
        .open(
            OpeningChecksTest.with(url, false, null, caFile == null ? null : caFile.toString()),
            TestCalls.credentials(),
            Signer.NONE,
            TestCalls.ERRORS);
  }

  private Path caFile() throws IOException {
    return Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
  }

  private void assertTls(String url, @Nullable Path ca, String hint) throws Exception {
    try (Transport transport = open(url, ca)) {
      ApiFailure failure = failureOf(() -> transport.call(read("/x"), TEXT));
      assertThat(failure).isInstanceOf(ApiFailure.Tls.class);
      assertThat(failure.context().hint()).isEqualTo(hint);
      assertThat(failure.context().message()).isNotBlank().doesNotContain("Exception");
      assertThat(failure.context().attempt()).isEqualTo(1);
    }
  }

  @Test
  void refusesAnUnknownAuthorityAndAcceptsItFromTheCaFile() throws Exception {
    HeldCertificate certificate = certificate().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = serve(certificate)) {
      String url = "https://localhost:" + server.getPort();
      assertTls(url, null, "tls-unknown");
      try (Transport transport = open(url, caFile())) {
        assertThat(transport.call(read("/x"), TEXT)).isEqualTo("sealed");
      }
    }
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    HeldCertificate certificate = certificate().addSubjectAlternativeName("other.example").build();
    try (MockWebServer server = serve(certificate)) {
      assertTls("https://localhost:" + server.getPort(), caFile(), "tls-host");
    }
  }

  @Test
  void refusesAnExpiredCertificate() throws Exception {
    HeldCertificate certificate =
        certificate()
            .addSubjectAlternativeName("localhost")
            .validityInterval(1_000_000_000_000L, 1_000_086_400_000L)
            .build();
    try (MockWebServer server = serve(certificate)) {
      assertTls("https://localhost:" + server.getPort(), caFile(), "tls-date");
    }
  }

  @Test
  void tellsAPortWithoutTls() throws Exception {
    try (RawServer server = RawServer.blunt("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      assertTls("https://127.0.0.1:" + server.port(), null, "tls-plain");
    }
  }

  @Test
  void addsTheCaFileToTheSystemsTrust() throws Exception {
    int system = TrustedCertificates.with(caFile()).trust().getAcceptedIssuers().length;
    assertThat(system).isGreaterThan(50);
  }
}
