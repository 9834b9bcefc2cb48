package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.TEXT;
import static dev.fleetglass.http.TestCalls.failureOf;
import static dev.fleetglass.http.TestCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private static final Signer SIGNER =
      (request, signature) ->
          signature
              .secretHeader("Authorization", "Bearer " + TestCalls.SECRET)
              .secretParameter("sig", "0123456789abcdef");
  private final MockWebServer server = QuickSockets.server();
  private final TestCalls calls = new TestCalls();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Transport open() throws Exception {
    return calls
        .factory()
        .open(
            TestCalls.settings("http://127.0.0.1:" + server.getPort()),
            TestCalls.credentials(),
            SIGNER,
            TestCalls.ERRORS);
  }

  private void redirect(int code, String location) {
    server.enqueue(new MockResponse.Builder().code(code).addHeader("Location", location).build());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsOnTheSameHostWithCredentialsOnce(int code) throws Exception {
    redirect(code, "/other?page=2&sig=0123456789abcdef");
    server.enqueue(new MockResponse.Builder().body("there").build());
    try (Transport transport = open()) {
      assertThat(transport.call(read("/x"), TEXT)).isEqualTo("there");
    }
    server.takeRequest();
    var second = server.takeRequest();
    assertThat(second.getTarget()).isEqualTo("/other?page=2&sig=0123456789abcdef");
    assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer " + TestCalls.SECRET);
    assertThat(calls.records.getFirst().url()).endsWith("/other?page=2&sig=***");
  }

  @Test
  void doesNotTakeCredentialsToAnotherHost() throws Exception {
    try (MockWebServer other = QuickSockets.server()) {
      other.start();
      redirect(302, "http://localhost:" + other.getPort() + "/steal?sig=0123456789abcdef");
      try (Transport transport = open()) {
        ApiFailure failure = failureOf(() -> transport.call(read("/x"), TEXT));
        assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
        assertThat(failure.context().hint()).isEqualTo("redirect-host");
        assertThat(failure.context().status()).isEqualTo(302);
        assertThat(failure.context().message())
            .contains("http://localhost:" + other.getPort() + "/steal?sig=***");
      }
      assertThat(other.getRequestCount()).isZero();
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void endsALoop() throws Exception {
    for (int i = 0; i < 10; i++) {
      redirect(302, "/again");
    }
    try (Transport transport = open()) {
      assertThat(failureOf(() -> transport.call(read("/x"), TEXT)).context().hint())
          .isEqualTo("redirect-loop");
    }
    assertThat(server.getRequestCount()).isEqualTo(6);
  }

  @Test
  void doesNotFollowWithAChange() throws Exception {
    redirect(307, "/again");
    try (Transport transport = open()) {
      ApiRequest change = ApiRequest.of("change", "POST", "/x", Effect.CHANGE).build();
      assertThat(failureOf(() -> transport.call(change, TEXT)))
          .isInstanceOf(ApiFailure.RejectedInput.class);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, https://a.example/y, true",
    "https://a.example/x, https://A.example:443/y, true",
    "http://a.example/x, https://a.example/y, true",
    "https://a.example/x, http://a.example/y, false",
    "https://a.example/x, https://a.example:8443/y, false",
    "http://a.example:8080/x, https://a.example:8443/y, false",
    "https://a.example/x, https://b.a.example/y, false",
    "https://a.example/x, https://a.example.evil.example/y, false"
  })
  void knowsWhatIsTheSameService(String from, String to, boolean same) {
    assertThat(Redirects.isSameService(HttpUrl.get(from), HttpUrl.get(to))).isEqualTo(same);
  }
}
