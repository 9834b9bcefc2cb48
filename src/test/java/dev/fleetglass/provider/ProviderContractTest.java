package dev.fleetglass.provider;

import static dev.fleetglass.http.TestCalls.CLOCK;
import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.QuickSockets;
import dev.fleetglass.http.RawServer;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every provider owes the console, whatever its API. Subclassed once per provider. */
@Timeout(60)
public abstract class ProviderContractTest {
  private static final String HTML =
      "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

  protected final MockWebServer server = QuickSockets.server();
  protected final TestCalls calls = new TestCalls();
  private volatile MockResponse next = new MockResponse.Builder().build();

  protected abstract ProviderFactory factory();

  /** Settings of a connection to this address. */
  protected abstract ConnectionSettings settings(String url);

  protected abstract Credentials credentials();

  /** Each secret of {@link #credentials()} and everything derived from them that is sent. */
  protected abstract List<String> secrets();

  /** A whole answer to {@link #list}. */
  protected abstract byte[] goodAnswer();

  /** Reads the main list and answers how many rows came. */
  protected abstract int list(ProviderSession session) throws ApiException;

  protected abstract int rowsInGoodAnswer();

  /** A refusal in the API's own form, with the code and message that must reach the operator. */
  protected abstract MockResponse refusal();

  protected abstract String refusalCode();

  protected abstract String refusalMessage();

  /** The answer to what the provider asks beside the main list, if it does. */
  protected Optional<MockResponse> beside(RecordedRequest request) {
    return Optional.empty();
  }

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return beside(request).orElse(next);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  protected String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  protected void answer(int status, byte[] body) {
    next = new MockResponse.Builder().code(status).body(new Buffer().write(body)).build();
  }

  protected void answer(int status, String body) {
    answer(status, body.getBytes(StandardCharsets.UTF_8));
  }

  protected void answer(MockResponse response) {
    next = response;
  }

  protected ProviderSession open(String url) throws ApiException {
    return open(url, calls.factory());
  }

  private ProviderSession open(String url, TransportFactory transports) throws ApiException {
    return factory().open(settings(url), credentials(), transports, CLOCK);
  }

  /** The failure of reading the list, which is also in the call journal exactly once. */
  protected ApiFailure failure() {
    calls.records.clear();
    try (ProviderSession session = open(url())) {
      ApiFailure failure = failureOf(() -> list(session));
      assertThat(failed()).extracting(CallRecord::failure).containsExactly(failure);
      assertThat(failure.context().connection()).isEqualTo(session.connection().name());
      return failure;
    } catch (ApiException e) {
      throw new AssertionError(e);
    }
  }

  private List<CallRecord> failed() {
    return calls.records.stream().filter(call -> call.failure() != null).toList();
  }

  @Test
  void isInstalled() {
    assertThat(new InstalledProviders(CLOCK, calls.records::add).providers())
        .contains(factory().info());
  }

  @Test
  void explainsItsFieldsInEveryLanguage() {
    ProviderInfo info = factory().info();
    for (Locale locale : List.of(Locale.ROOT, Locale.KOREAN)) {
      ResourceBundle texts = ResourceBundle.getBundle(info.bundle(), locale);
      assertThat(texts.getLocale()).isEqualTo(locale);
      for (FormField field : info.fields()) {
        assertThat(texts.getString("field." + field.id() + ".label")).isNotBlank();
        assertThat(texts.getString("field." + field.id() + ".help")).isNotBlank();
      }
    }
  }

  @Test
  void opensWithoutACall() throws Exception {
    open(url()).close();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refusesPlainHttpToAnotherHost() {
    assertThat(failureOf(() -> open("http://example.com")).context().hint())
        .isEqualTo("plain-http");
  }

  @Test
  void readsAllRowsAndVerifies() throws Exception {
    answer(200, goodAnswer());
    try (ProviderSession session = open(url())) {
      assertThat(list(session)).isEqualTo(rowsInGoodAnswer());
      session.verify();
    }
    assertThat(calls.records).allSatisfy(call -> assertThat(call.failure()).isNull());
  }

  @Test
  void passesOnTheServicesOwnWords() {
    answer(refusal());
    ApiFailure.Context context = failure().context();
    assertThat(context.code()).isEqualTo(refusalCode());
    assertThat(context.message()).isEqualTo(refusalMessage());
  }

  @Test
  void tellsAWebPageFromAnAnswer() {
    answer(200, HTML);
    ApiFailure failure = failure();
    assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
    assertThat(failure.context().hint()).isEqualTo("html-body");
    assertThat(failure.context().message()).contains("502 Bad Gateway");
  }

  @Test
  void tellsAnEmptyAnswer() {
    answer(200, "");
    ApiFailure failure = failure();
    assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
    assertThat(failure.context().hint()).isEqualTo("empty-body");
  }

  @Test
  void asksOnceOnlyWhenCredentialsAreRefused() {
    for (int status : new int[] {401, 403}) {
      answer(status, HTML);
      assertThat(failure())
          .isInstanceOfAny(ApiFailure.Authentication.class, ApiFailure.Forbidden.class);
      assertThat(failed().getFirst().attempts()).isEqualTo(1);
    }
    assertThat(calls.pauses).isEmpty();
  }

  @Test
  void tellsHowLongToWaitWhenItAskedTooOften() {
    next = new MockResponse.Builder().code(429).addHeader("Retry-After", "60").body("").build();
    assertThat(failure())
        .isInstanceOfSatisfying(
            ApiFailure.RateLimited.class,
            limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
  }

  @Test
  void triesAgainWhenTheServiceBreaksAndRecovers() throws Exception {
    answer(500, HTML);
    ApiFailure failure = failure();
    assertThat(failure).isInstanceOf(ApiFailure.ServerFault.class);
    assertThat(failure.context().attempt()).isEqualTo(3);
    assertThat(failure.context().status()).isEqualTo(500);
    answer(200, goodAnswer());
    try (ProviderSession session = open(url())) {
      assertThat(list(session)).isEqualTo(rowsInGoodAnswer());
    }
  }

  @Test
  void tellsACutBody() {
    next =
        new MockResponse.Builder()
            .body(new Buffer().write(goodAnswer()))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();
    assertThat(failure())
        .isInstanceOfSatisfying(
            ApiFailure.Network.class,
            cut -> assertThat(cut.phase()).isEqualTo(ApiFailure.Phase.RECEIVE));
  }

  @Test
  void tellsARefusedConnection() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (ProviderSession session = open("http://127.0.0.1:" + port)) {
      assertThat(failureOf(() -> list(session)))
          .isInstanceOfSatisfying(
              ApiFailure.Network.class,
              refused -> assertThat(refused.phase()).isEqualTo(ApiFailure.Phase.CONNECT));
    }
  }

  @Test
  void endsASlowDrip() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    TransportLimits hasty =
        TransportLimits.DEFAULT.withTimeouts(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(300));
    try (RawServer drip = new RawServer(out -> drip(out, never));
        ProviderSession session = open(drip.url(), calls.factory(hasty))) {
      assertThat(failureOf(() -> list(session))).isInstanceOf(ApiFailure.Timeout.class);
    } finally {
      never.countDown();
    }
  }

  private static void drip(OutputStream out, CountDownLatch end)
      throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    while (!end.await(20, TimeUnit.MILLISECONDS)) {
      out.write(' ');
      out.flush();
    }
  }

  @Test
  void comesFreeWhenInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (RawServer silent =
            new RawServer(out -> {
              asked.countDown();
              never.await();
            });
        ProviderSession session = open(silent.url())) {
      CompletableFuture<ApiFailure> failure = new CompletableFuture<>();
      Thread caller =
          Thread.ofVirtual().start(() -> failure.complete(failureOf(() -> list(session))));
      asked.await();
      caller.interrupt();
      assertThat(failure.get(4, TimeUnit.SECONDS)).isInstanceOf(ApiFailure.Cancelled.class);
    } finally {
      never.countDown();
    }
  }

  @Test
  void givesRowsOrOneClearFailureForEveryBeginningOfAnAnswer() throws Exception {
    for (byte[] whole : List.of(goodAnswer(), body(refusal()))) {
      try (ProviderSession session = open(url())) {
        for (int length = 0; length < whole.length; length++) {
          answer(200, Arrays.copyOf(whole, length));
          try {
            assertThat(list(session)).isLessThanOrEqualTo(rowsInGoodAnswer());
          } catch (ApiException e) {
            assertThat(e.failure().context().message() + e.failure().context().code())
                .as("cut at %d", length)
                .isNotBlank();
            assertThat(e.failure().context().hint()).isNotEqualTo("internal");
          }
        }
      }
    }
  }

  private static byte[] body(MockResponse response) throws IOException {
    Buffer buffer = new Buffer();
    MockResponseBody body = response.getBody();
    if (body != null) {
      body.writeTo(buffer);
    }
    return buffer.readByteArray();
  }

  /** Every failure path, each with a service that echoes what it was sent. */
  @Test
  void neverGivesASecretAway() throws Exception {
    List<String> told = new ArrayList<>();
    try (LogCapture log = new LogCapture()) {
      for (String secret : secrets()) {
        for (int status : new int[] {200, 302, 400, 401, 403, 404, 418, 429, 500, 503}) {
          for (String body : echoes(secret)) {
            next =
                new MockResponse.Builder()
                    .code(status)
                    .addHeader("Location", "http://example.com/?token=" + secret)
                    .body(body)
                    .build();
            told.add(tell(failure()));
          }
        }
        answer(200, goodAnswer());
        try (ProviderSession session = open(url())) {
          list(session);
          told.add(session.toString());
        }
        for (String url : List.of("http://u:" + secret.replaceAll("\\W", "") + "@h", "bad")) {
          told.add(tell(failureOf(() -> open(url))));
        }
      }
      calls.records.stream().map(CallRecord::toString).forEach(told::add);
      told.addAll(log.lines());
      assertThat(log.lines()).isNotEmpty();
    }
    assertThat(server.getRequestCount()).isPositive();
    for (String secret : secrets()) {
      assertThat(told).noneMatch(text -> text.contains(secret));
      // Nor what is left of it where a text was cut short.
      String part = secret.substring(0, Math.min(secret.length(), 5));
      assertThat(told).noneMatch(text -> text.contains(part));
    }
  }

  private static List<String> echoes(String secret) {
    return List.of(
        "no: " + secret,
        "<html><title>" + secret + "</title>" + secret + "</html>",
        "{\"status\":\"error\",\"code\":\"" + secret + "\",\"message\":\"bad " + secret + "\"}",
        "{\"status\":\"ok\",\"result\":[{\"" + secret + "\":[{\"clusterSeq\":\"" + secret + "\"",
        "<gogrid><response status=\"failure\"><list><object name=\"error\"><attribute"
            + " name=\"message\">"
            + secret
            + "</attribute></object></list></response></gogrid>",
        "x".repeat(395) + secret,
        "y".repeat(65_530) + secret);
  }

  private static String tell(ApiFailure failure) {
    return failure + "\n" + failure.summary() + "\n" + new ApiException(failure);
  }
}
