package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.ERRORS;
import static dev.fleetglass.http.TestCalls.TEXT;
import static dev.fleetglass.http.TestCalls.failureOf;
import static dev.fleetglass.http.TestCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportTest {
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

  private String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private static MockResponse answer(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  @Test
  void sendsPathBelowBaseAndParametersInOrder() throws Exception {
    server.enqueue(answer(200, "ok"));
    ApiRequest request =
        ApiRequest.get("list", "/grid/server/list")
            .query("id", 2)
            .query("b c", "ä&=")
            .query("id", "1")
            .header("Accept", "application/json")
            .build();
    try (Transport transport = calls.open(url() + "/api/")) {
      assertThat(transport.call(request, TEXT)).isEqualTo("ok");
    }
    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getRequestLine())
        .isEqualTo("GET /api/grid/server/list?id=2&b%20c=%C3%A4%26%3D&id=1 HTTP/1.1");
    assertThat(sent.getHeaders().get("Accept")).isEqualTo("application/json");
  }

  @Test
  void reportsASuccessOnce() throws Exception {
    server.enqueue(answer(200, "12345"));
    try (Transport transport = calls.open(url())) {
      transport.call(ApiRequest.get("op", "/x").query("page", 1).build(), TEXT);
    }
    assertThat(calls.records).hasSize(1);
    CallRecord record = calls.records.getFirst();
    assertThat(record.connectionId()).isEqualTo("c1");
    assertThat(record.connection()).isEqualTo("Seoul");
    assertThat(record.operation()).isEqualTo("op");
    assertThat(record.method()).isEqualTo("GET");
    assertThat(record.url()).isEqualTo(url() + "/x?page=1");
    assertThat(record.status()).isEqualTo(200);
    assertThat(record.bytes()).isEqualTo(5);
    assertThat(record.attempts()).isEqualTo(1);
    assertThat(record.at()).isEqualTo(TestCalls.NOW);
    assertThat(record.failure()).isNull();
  }

  @Test
  void signsEveryAttemptAnewAndHidesWhatItAdds() throws Exception {
    server.enqueue(answer(503, ""));
    server.enqueue(answer(200, "ok"));
    AtomicInteger number = new AtomicInteger();
    Signer signer =
        (request, signature) ->
            signature
                .secretParameter("api_key", "identity")
                .secretParameter("stamp", "signed-" + number.incrementAndGet())
                .parameter("v", "1.8")
                .secretHeader("X-Auth", "header-secret");
    try (Transport transport =
        calls.factory().open(TestCalls.settings(url()), TestCalls.credentials(), signer, ERRORS)) {
      transport.call(read("/x"), TEXT);
    }
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/x?api_key=identity&stamp=signed-1&v=1.8");
    RecordedRequest second = server.takeRequest();
    assertThat(second.getTarget()).isEqualTo("/x?api_key=identity&stamp=signed-2&v=1.8");
    assertThat(second.getHeaders().get("X-Auth")).isEqualTo("header-secret");
    assertThat(calls.records.getFirst().url()).isEqualTo(url() + "/x?api_key=***&stamp=***&v=1.8");
    assertThat(calls.records.getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void backsOffTwiceAsLongEachTimeAndGivesUp() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(answer(500, "broken"));
    }
    try (Transport transport = calls.open(url())) {
      ApiFailure failure = failureOf(() -> transport.call(read("/x"), TEXT));
      assertThat(failure).isInstanceOf(ApiFailure.ServerFault.class);
      assertThat(failure.context().attempt()).isEqualTo(3);
      assertThat(failure.context().message()).isEqualTo("broken");
    }
    assertThat(calls.pauses).containsExactly(Duration.ofMillis(225), Duration.ofMillis(450));
    assertThat(calls.records).hasSize(1);
    assertThat(calls.records.getFirst().attempts()).isEqualTo(3);
  }

  @Test
  void neverRepeatsRefusedCredentials() throws Exception {
    server.enqueue(answer(401, "who?"));
    server.enqueue(answer(403, "no"));
    try (Transport transport = calls.open(url())) {
      assertThat(failureOf(() -> transport.call(read("/x"), TEXT)))
          .isInstanceOf(ApiFailure.Authentication.class);
      assertThat(failureOf(() -> transport.call(read("/x"), TEXT)))
          .isInstanceOf(ApiFailure.Forbidden.class);
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThat(calls.pauses).isEmpty();
  }

  @Test
  void neverRepeatsAChangeThoughItIsAGet() throws Exception {
    server.enqueue(answer(503, "busy"));
    try (Transport transport = calls.open(url())) {
      ApiRequest power = ApiRequest.of("power", "GET", "/power", Effect.CHANGE).build();
      assertThat(failureOf(() -> transport.call(power, TEXT)))
          .isInstanceOf(ApiFailure.ServerFault.class);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsTheServiceAsks() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(429).addHeader("Retry-After", "7").body("slow").build());
    server.enqueue(
        new MockResponse.Builder()
            .code(503)
            .addHeader("Date", "Mon, 23 Nov 2026 07:00:00 GMT")
            .addHeader("Retry-After", "Mon, 23 Nov 2026 07:00:09 GMT")
            .build());
    server.enqueue(answer(200, "ok"));
    try (Transport transport = calls.open(url())) {
      assertThat(transport.call(read("/x"), TEXT)).isEqualTo("ok");
    }
    assertThat(calls.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(9));
  }

  @Test
  void leavesALongWaitToTheCaller() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(429).addHeader("Retry-After", "60").body("slow").build());
    try (Transport transport = calls.open(url())) {
      ApiFailure failure = failureOf(() -> transport.call(read("/x"), TEXT));
      assertThat(failure)
          .isInstanceOfSatisfying(
              ApiFailure.RateLimited.class,
              limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
    }
    assertThat(calls.pauses).isEmpty();
  }

  @Test
  void givesTheDecoderStatusAndHeaders() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .addHeader("Date", "Mon, 23 Nov 2026 05:59:00 GMT")
            .addHeader("Content-Type", "Text/HTML; charset=utf-8")
            .body("x")
            .build());
    try (Transport transport = calls.open(url())) {
      AnswerHead head = transport.call(read("/x"), Answer::head);
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.date()).contains(Instant.parse("2026-11-23T05:59:00Z"));
      assertThat(head.received()).isEqualTo(TestCalls.NOW);
      assertThat(head.retryAfter()).isEmpty();
    }
  }

  @Test
  void countsDecompressedBytesSoThatABombEnds() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(zipped(new byte[4 << 20]))
            .build());
    try (Transport transport = calls.open(url(), TestCalls.LIMITS.withBodyBytes(1 << 20))) {
      ApiFailure failure = failureOf(() -> transport.call(read("/x"), TEXT));
      assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
      assertThat(failure.context().hint()).isEqualTo("body-too-large");
    }
    assertThat(calls.records.getFirst().bytes()).isBetween(1L << 20, (1L << 20) + 65_536);
  }

  @Test
  void decompressesAndRefusesDamagedCompression() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(zipped("hello".getBytes(StandardCharsets.UTF_8)))
            .build());
    server.enqueue(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body("plain").build());
    try (Transport transport = calls.open(url())) {
      assertThat(transport.call(read("/x"), TEXT)).isEqualTo("hello");
      assertThat(failureOf(() -> transport.call(read("/x"), TEXT)))
          .isInstanceOf(ApiFailure.Undecodable.class);
    }
  }

  /** So that it is asked again, as after any other passing fault of a server. */
  @Test
  void judgesAFaultByItsStatusWhenItsBodyCannotBeUnpacked() throws Exception {
    for (String coding : new String[] {"gzip", "br"}) {
      server.enqueue(
          new MockResponse.Builder()
              .code(503)
              .addHeader("Content-Encoding", coding)
              .body("damaged")
              .build());
      server.enqueue(answer(200, "hello"));
      try (Transport transport = calls.open(url())) {
        assertThat(transport.call(read("/x"), TEXT)).isEqualTo("hello");
      }
    }
  }

  @Test
  void turnsAFaultOfADecoderIntoAFailureWithoutItsWords() throws Exception {
    server.enqueue(answer(200, "x"));
    try (Transport transport = calls.open(url())) {
      ApiFailure failure =
          failureOf(() ->
              transport.call(
                  read("/x"),
                  answer -> {
                    throw new IllegalStateException(TestCalls.SECRET);
                  }));
      assertThat(failure.context().hint()).isEqualTo("internal");
      assertThat(failure.toString()).doesNotContain(TestCalls.SECRET);
    }
    assertThat(calls.records).hasSize(1);
  }

  private static Buffer zipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return new Buffer().write(bytes.toByteArray());
  }
}
