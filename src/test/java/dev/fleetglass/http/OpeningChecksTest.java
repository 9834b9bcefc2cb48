package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningChecksTest {
  private final TestCalls calls = new TestCalls();
  @TempDir private Path folder;

  static ConnectionSettings with(
      String url, boolean plain, @Nullable String proxy, @Nullable String caFile) {
    return new ConnectionSettings(
        "c1",
        "Seoul",
        "test",
        URI.create(url),
        true,
        false,
        plain,
        proxy,
        caFile,
        Duration.ofSeconds(1),
        Map.of(),
        List.of());
  }

  private ApiFailure refusal(ConnectionSettings settings) {
    ApiFailure failure =
        failureOf(() ->
            calls.factory().open(settings, TestCalls.credentials(), Signer.NONE, TestCalls.ERRORS));
    assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
    assertThat(failure.context().message()).isNotBlank();
    assertThat(calls.records).isEmpty();
    return failure;
  }

  private void opens(ConnectionSettings settings) throws Exception {
    calls.factory().open(settings, TestCalls.credentials(), Signer.NONE, TestCalls.ERRORS).close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://example.com:8443/api",
        "http://localhost:8080",
        "http://127.0.0.1:1/api",
        "http://127.8.9.10",
        "http://[::1]:9090"
      })
  void acceptsHttpsAndLoopback(String url) throws Exception {
    opens(with(url, false, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://10.0.0.1",
        "http://0.0.0.0"
      })
  void refusesPlainHttpToOtherHostsUnlessAllowed(String url) throws Exception {
    assertThat(refusal(with(url, false, null, null)).context().hint()).isEqualTo("plain-http");
    opens(with(url, true, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.com, bad-url",
    "example.com, bad-url",
    "https:///api, bad-url",
    "https://example.com/?a=b, bad-url",
    "https://example.com/#x, bad-url",
    "https://user:hunter22@example.com, user-info",
    "https://user@example.com, user-info"
  })
  void refusesOtherAddresses(String url, String hint) {
    ApiFailure failure = refusal(with(url, true, null, null));
    assertThat(failure.context().hint()).isEqualTo(hint);
    assertThat(failure.toString()).doesNotContain("hunter22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy", "proxy:", ":3128", "proxy:0", "proxy:65536", "http://proxy:1", "u:p@h:1"})
  void refusesMalformedProxies(String proxy) {
    assertThat(refusal(with("https://example.com", false, proxy, null)).context().hint())
        .isEqualTo("bad-proxy");
  }

  @Test
  void acceptsProxies() throws Exception {
    opens(with("https://example.com", false, "proxy.example.com:3128", null));
    opens(with("https://example.com", false, "[::1]:3128", null));
    opens(with("https://example.com", false, " ", " "));
  }

  @Test
  void refusesCaFilesWithoutCertificates() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path text = Files.writeString(folder.resolve("text.pem"), "not a certificate");
    for (Path file : List.of(folder.resolve("absent.pem"), folder, empty, text)) {
      assertThat(
              refusal(with("https://example.com", false, null, file.toString())).context().hint())
          .as("%s", file)
          .isEqualTo("bad-ca-file");
    }
  }
}
