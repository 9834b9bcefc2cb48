package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.TEXT;
import static dev.fleetglass.http.TestCalls.failureOf;
import static dev.fleetglass.http.TestCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ApiFailure.Phase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NetworkFaultsTest {
  private static final TransportLimits HASTY =
      TransportLimits.DEFAULT
          .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(5))
          .withAttempts(1);
  private final TestCalls calls = new TestCalls();

  private ApiFailure call(String url, TransportLimits limits) throws Exception {
    try (Transport transport = calls.open(url, limits)) {
      ApiFailure failure = failureOf(() -> transport.call(read("/x"), TEXT));
      assertThat(calls.records).hasSize(1);
      assertThat(calls.records.getFirst().failure()).isEqualTo(failure);
      assertThat(failure.context().message()).isNotBlank();
      return failure;
    }
  }

  private static void assertNetwork(ApiFailure failure, Phase phase, String hint) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            ApiFailure.Network.class, network -> assertThat(network.phase()).isEqualTo(phase));
    assertThat(failure.context().hint()).isEqualTo(hint);
  }

  @Test
  void namesAnUnknownHost() throws Exception {
    ApiFailure failure = call("https://no-such-host.invalid", TestCalls.LIMITS);
    assertNetwork(failure, Phase.RESOLVE, "unknown-host");
    assertThat(failure.context().message()).isEqualTo("Unknown host: no-such-host.invalid");
    assertThat(failure.context().attempt()).isEqualTo(3);
  }

  @Test
  void tellsARefusedConnection() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertNetwork(call("http://127.0.0.1:" + port, TestCalls.LIMITS), Phase.CONNECT, "refused");
  }

  @Test
  void tellsAConnectionClosedWithoutAnAnswer() throws Exception {
    try (RawServer server = RawServer.text("")) {
      assertNetwork(call(server.url(), HASTY), Phase.RECEIVE, "cut-off");
    }
  }

  @Test
  void tellsABodyThatIsCutOff() throws Exception {
    try (RawServer server =
        RawServer.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")) {
      assertNetwork(call(server.url(), HASTY), Phase.RECEIVE, "cut-off");
    }
  }

  @Test
  void tellsChunksThatEndTooSoon() throws Exception {
    try (RawServer server =
        RawServer.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")) {
      assertNetwork(call(server.url(), HASTY), Phase.RECEIVE, "cut-off");
    }
  }

  @Test
  void tellsSomethingThatIsNotHttp() throws Exception {
    try (RawServer server = RawServer.text("SSH-2.0-OpenSSH_9.2\r\n")) {
      assertNetwork(call(server.url(), HASTY), Phase.RECEIVE, "cut-off");
    }
  }

  @Test
  void triesAReadAgainAfterACut() throws Exception {
    try (RawServer server =
        RawServer.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")) {
      ApiFailure failure = call(server.url(), TestCalls.LIMITS);
      assertThat(failure.context().attempt()).isEqualTo(3);
      assertThat(calls.pauses).hasSize(2);
    }
  }

  @Test
  void endsASilentAnswer() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (RawServer server = new RawServer(out -> never.await())) {
      ApiFailure failure = call(server.url(), HASTY.withAttempts(3));
      assertThat(failure.context().attempt()).isEqualTo(1);
      assertThat(failure).isEqualTo(new ApiFailure.Timeout(failure.context(), Phase.RECEIVE));
      assertThat(failure.context().hint()).isEqualTo("timeout");
    } finally {
      never.countDown();
    }
  }

  @Test
  void endsASlowDripAndDoesNotRepeatIt() throws Exception {
    TransportLimits drip =
        TransportLimits.DEFAULT.withTimeouts(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(400));
    CountDownLatch tick = new CountDownLatch(1);
    try (RawServer server =
        new RawServer(out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (!tick.await(20, TimeUnit.MILLISECONDS)) {
            out.write('.');
            out.flush();
          }
        })) {
      ApiFailure failure = call(server.url(), drip);
      assertThat(failure).isInstanceOf(ApiFailure.Timeout.class);
      assertThat(failure.context().hint()).isEqualTo("timeout-call");
      assertThat(failure.context().attempt()).isEqualTo(1);
      assertThat(calls.records.getFirst().status()).isEqualTo(200);
    } finally {
      tick.countDown();
    }
  }

  @Test
  void tellsThatTheProxyCannotBeReached() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (Transport transport =
        calls
            .factory(HASTY)
            .open(
                OpeningChecksTest.with("https://example.invalid", false, "127.0.0.1:" + port, null),
                TestCalls.credentials(),
                Signer.NONE,
                TestCalls.ERRORS)) {
      assertNetwork(failureOf(() -> transport.call(read("/x"), TEXT)), Phase.CONNECT, "refused");
    }
  }
}
