package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.TEXT;
import static dev.fleetglass.http.TestCalls.failureOf;
import static dev.fleetglass.http.TestCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancelTest {
  private static final TransportLimits PATIENT =
      TransportLimits.DEFAULT.withTimeouts(
          Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));
  private final TestCalls calls = new TestCalls();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  private RawServer silent() throws Exception {
    return new RawServer(out -> {
      asked.countDown();
      never.await();
    });
  }

  private CompletableFuture<ApiFailure> inBackground(Transport transport, Thread.Builder kind) {
    CompletableFuture<ApiFailure> failure = new CompletableFuture<>();
    Thread caller =
        kind.start(() -> {
          failure.complete(failureOf(() -> transport.call(read("/x"), TEXT)));
          assertThat(Thread.currentThread().isInterrupted()).isTrue();
        });
    callers.add(caller);
    return failure;
  }

  private final List<Thread> callers = new ArrayList<>();

  @Test
  void endsAtOnceWhenInterrupted() throws Exception {
    for (Thread.Builder kind : List.of(Thread.ofVirtual(), Thread.ofPlatform())) {
      calls.records.clear();
      callers.clear();
      try (RawServer server = silent();
          Transport transport = calls.open(server.url(), PATIENT)) {
        CompletableFuture<ApiFailure> failure = inBackground(transport, kind);
        asked.await();
        callers.getFirst().interrupt();
        assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(ApiFailure.Cancelled.class);
        assertThat(callers.getFirst().join(Duration.ofSeconds(10))).isTrue();
        assertThat(calls.records).hasSize(1);
        assertThat(calls.records.getFirst().failure()).isInstanceOf(ApiFailure.Cancelled.class);
      }
    }
  }

  /** Serves one connection, and tells when its client has hung up. */
  private static CompletableFuture<Integer> hangUp(
      ServerSocket listening, String answer, CountDownLatch asked) {
    CompletableFuture<Integer> end = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try (Socket socket = listening.accept()) {
            BufferedReader head =
                new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = head.readLine();
            while (line != null && !line.isEmpty()) {
              line = head.readLine();
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            asked.countDown();
            end.complete(head.read());
          } catch (IOException reset) {
            end.complete(-1);
          }
        });
    return end;
  }

  @Test
  void hangsUpWhenInterrupted() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Transport transport = calls.open("http://127.0.0.1:" + listening.getLocalPort(), PATIENT)) {
      CompletableFuture<Integer> end =
          hangUp(listening, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", asked);
      CompletableFuture<ApiFailure> failure = inBackground(transport, Thread.ofPlatform());
      asked.await();
      callers.getFirst().interrupt();
      assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
      assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(ApiFailure.Cancelled.class);
    }
  }

  @Test
  void hangsUpKeptConnectionsWhenClosed() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Transport transport = calls.open("http://127.0.0.1:" + listening.getLocalPort(), PATIENT);
      CompletableFuture<Integer> end =
          hangUp(listening, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", asked);
      assertThat(transport.call(read("/x"), TEXT)).isEqualTo("ok");
      assertThat(end).isNotDone();
      transport.close();
      assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    }
  }

  @Test
  void endsACallThatWaitsForItsNextAttempt() throws Exception {
    CountDownLatch pausing = new CountDownLatch(1);
    Pacing pacing =
        new Pacing() {
          @Override
          public void sleep(Duration pause) throws InterruptedException {
            pausing.countDown();
            never.await();
          }

          @Override
          public double random() {
            return 0;
          }

          @Override
          public long nanos() {
            return 0;
          }
        };
    try (RawServer server = RawServer.text("HTTP/1.1 503 Busy\r\nConnection: close\r\n\r\n")) {
      Transport transport =
          calls
              .factory(PATIENT)
              .withPacing(pacing)
              .open(
                  TestCalls.settings(server.url()),
                  TestCalls.credentials(),
                  Signer.NONE,
                  TestCalls.ERRORS);
      CompletableFuture<ApiFailure> failure = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() -> failure.complete(failureOf(() -> transport.call(read("/x"), TEXT))));
      pausing.await();
      transport.close();
      assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(ApiFailure.Cancelled.class);
    }
  }

  @Test
  void endsAllCallsWhenClosed() throws Exception {
    try (RawServer server = silent()) {
      Transport transport = calls.open(server.url(), PATIENT);
      List<CompletableFuture<ApiFailure>> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        CompletableFuture<ApiFailure> failure = new CompletableFuture<>();
        all.add(failure);
        Thread.ofVirtual()
            .start(() -> failure.complete(failureOf(() -> transport.call(read("/x"), TEXT))));
      }
      asked.await();
      transport.close();
      for (CompletableFuture<ApiFailure> failure : all) {
        assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(ApiFailure.Cancelled.class);
      }
      assertThat(failureOf(() -> transport.call(read("/x"), TEXT)))
          .isInstanceOf(ApiFailure.Cancelled.class);
      transport.close();
    }
  }

  @Test
  void keepsCallsAtOneTimeWithinTheBound() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(PATIENT.concurrency());
    try (RawServer server =
            new RawServer(out -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              full.countDown();
              full.await();
              now.decrementAndGet();
              out.write(
                  "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
            });
        Transport transport = calls.open(server.url(), PATIENT)) {
      List<CompletableFuture<String>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        CompletableFuture<String> done = new CompletableFuture<>();
        all.add(done);
        Thread.ofVirtual()
            .start(() -> {
              try {
                done.complete(transport.call(read("/x"), TEXT));
              } catch (Exception e) {
                done.completeExceptionally(e);
              }
            });
      }
      for (CompletableFuture<String> done : all) {
        assertThat(done.get(10, TimeUnit.SECONDS)).isEmpty();
      }
      assertThat(most.get()).isEqualTo(PATIENT.concurrency());
    }
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    try (RawServer server = RawServer.text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      for (int i = 0; i < 20; i++) {
        try (Transport transport = calls.open(server.url())) {
          assertThat(transport.call(read("/x"), TEXT)).isEqualTo("ok");
        }
      }
    }
    // OkHttp's shared pool of daemon threads goes idle and ends; there must not be one per call.
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("OkHttp") && !thread.isDaemon())
            .count();
    assertThat(threads).isZero();
  }
}
