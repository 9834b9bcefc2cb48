package dev.fleetglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sees of each fault. */
class FaultsOnTheWireTest {
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    caller = new Caller();
  }

  @AfterEach
  void stop() {
    caller.close();
  }

  private Faults faults() {
    return caller.sandbox.faults();
  }

  @Test
  void latenessChangesNothingElse() throws Exception {
    String usual = caller.cocktail("/api/cluster").body();
    faults().apply("late=50ms");
    long before = System.nanoTime();

    assertThat(caller.cocktail("/api/cluster").body()).isEqualTo(usual);
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(50_000_000L);
  }

  @Test
  void dripBringsTheWholeBodyInPieces() throws Exception {
    String usual = caller.cocktail("/api/cluster").body();
    faults().apply("drip=40000");

    assertThat(caller.cocktail("/api/cluster").body()).isEqualTo(usual);
    assertThat(firstPiece()).hasSizeBetween(1, 4000);
  }

  /** What arrives before the server pauses for the first time. */
  private byte[] firstPiece() throws IOException {
    faults().apply("drip=1000");
    try (Socket socket = open();
        InputStream in = socket.getInputStream()) {
      readHead(in);
      byte[] buffer = new byte[65_536];
      int count = in.read(buffer);
      return Arrays.copyOf(buffer, count);
    }
  }

  @Test
  void aDroppedConnectionHasNoAnswer() throws Exception {
    faults().choose(FaultKind.DROP);

    try (Socket socket = open()) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> caller.gogrid("/grid/server/list", ""));
  }

  @Test
  void someConnectionsAreDroppedIfSoSaid() throws Exception {
    faults().apply("drop=0.5,api=cocktail");
    int answered = 0;
    for (int i = 0; i < 40; i++) {
      try (Socket socket = open()) {
        answered += socket.getInputStream().read() < 0 ? 0 : 1;
      }
    }

    assertThat(answered).isBetween(8, 32);
  }

  @Test
  void aTruncatedBodyIsPromisedWhole() throws Exception {
    faults().choose(FaultKind.TRUNCATE);

    try (Socket socket = open();
        InputStream in = socket.getInputStream()) {
      assertThat(contentLength(readHead(in))).isGreaterThan(5000);
      assertThat(in.readAllBytes()).hasSize(200);
    }
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> caller.cocktail("/api/cluster"));
    faults().apply("truncate=0");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> caller.gogrid("/grid/server/list", ""));
  }

  @Test
  void aGatewayCutIsSoundHttpAndHalfADocument() throws Exception {
    int whole = caller.cocktail("/api/cluster").body().getBytes(UTF_8).length;
    faults().choose(FaultKind.GATEWAY_CUT);
    HttpResponse<String> answer = caller.cocktail("/api/cluster");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(whole / 2);
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Caller.JSON.readTree(answer.body()));
  }

  @Test
  void emptyAndHtmlBodiesComeWith200() throws Exception {
    faults().choose(FaultKind.EMPTY);
    HttpResponse<String> empty = caller.gogrid("/grid/server/list", "");
    faults().choose(FaultKind.HTML);
    HttpResponse<String> html = caller.cocktail("/api/cluster");

    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
    assertThat(html.statusCode()).isEqualTo(200);
    assertThat(html.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(html.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void credentialsAreRefusedInEachApisManner() throws Exception {
    faults().choose(FaultKind.AUTH);

    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(401);
    assertThat(caller.gogrid("/grid/server/list", "").body())
        .isEqualTo("<h1>403 Not Authorized</h1>");

    faults().choose(FaultKind.FORBIDDEN);
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(403);
    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(403);
  }

  @Test
  void notAuthorizedIsTheApisOwnWord() throws Exception {
    faults().choose(FaultKind.NOT_AUTHORIZED);
    HttpResponse<String> cocktail = caller.cocktail("/api/cluster");

    assertThat(cocktail.statusCode()).isEqualTo(200);
    assertThat(cocktail.body())
        .isEqualTo(
            "{\"code\":\"CCCM1044000\",\"message\":\"Not Authorized.\",\"status\":\"error\"}");
    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(401);
  }

  @Test
  void theRateLimitSaysWhenToComeBack() throws Exception {
    faults().choose(FaultKind.RATE);

    for (HttpResponse<String> answer :
        List.of(caller.cocktail("/api/cluster"), caller.gogrid("/grid/server/list", ""))) {
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
  }

  @Test
  void theServerFailsInEachApisManner() throws Exception {
    faults().choose(FaultKind.SERVER_ERROR);
    assertThat(caller.cocktail("/api/cluster").body()).contains("CCCM2019000");
    HttpResponse<String> gogrid = caller.gogrid("/grid/server/list", "format=xml");
    assertThat(gogrid.statusCode()).isEqualTo(500);
    assertThat(gogrid.body())
        .contains(">UnexpectedException<", "apisupport@gogrid.com.  Error Message : null");

    faults().choose(FaultKind.UNAVAILABLE);
    assertThat(caller.gogrid("/grid/server/list", "").body())
        .isEqualTo("<h4>503 Service Unavailable</h4>");
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(503);
    assertThat(caller.cocktail("/api/cluster").body()).startsWith("<html>");
  }

  @Test
  void aSkewedClockRefusesGoodSignatures() throws Exception {
    faults().choose(FaultKind.SKEW);
    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(403);

    assertThat(dateOf(caller.cocktail("/api/cluster"))).isEqualTo("Wed, 04 Mar 2026 05:17:07 GMT");
    assertThat(dateOf(caller.gogrid("/grid/server/list", "")))
        .isEqualTo("Wed, 04 Mar 2026 05:17:07 GMT");

    faults().apply("skew=-10m");
    assertThat(dateOf(caller.cocktail("/api/cluster"))).isEqualTo("Wed, 04 Mar 2026 04:56:07 GMT");
    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(200);
  }

  private static String dateOf(HttpResponse<String> answer) {
    assertThat(answer.headers().map()).doesNotContainKey("x-sandbox-date");
    return String.join(", ", answer.headers().allValues("Date"));
  }

  @Test
  void malformedJsonIsTheDocumentsOwn() throws Exception {
    faults().choose(FaultKind.WRONG_JSON);

    assertThat(caller.cocktail("/api/cluster").body())
        .isEqualTo(caller.send(caller.at("/seed/cocktail/failure.txt")).body());
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Caller.JSON.readTree(caller.gogrid("/grid/server/list", "").body()));
  }

  @Test
  void faultsHitTheirTargetSoOftenAsTold() throws Exception {
    faults().apply("status=500,api=cocktail,count=2;status=503,api=gogrid");

    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(503);
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(500);
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(500);
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(200);
    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(503);
  }

  @Test
  void faultsSwitchLive() throws Exception {
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(200);
    faults().choose(FaultKind.SERVER_ERROR, FaultTarget.COCKTAIL);
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(500);
    assertThat(caller.gogrid("/grid/server/list", "").statusCode()).isEqualTo(200);
    faults().choose(FaultKind.NONE);
    assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(200);
  }

  /** A connection on which the cluster list was asked for. */
  private Socket open() throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), caller.sandbox.cocktailUrl().getPort());
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(
            ("GET /api/cluster HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + caller.sandbox.token()
                    + "\r\n\r\n")
                .getBytes(UTF_8));
    return socket;
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  private static long contentLength(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
        .findFirst()
        .orElseThrow();
  }
}
