package dev.fleetglass.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Dialect;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.wire.Sample;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings each request to its API, under the faults in force. */
final class Router implements HttpHandler {
  /**
   * GoGrid's four groups of methods (api/gogrid.md section 3). Both APIs live below /api, on hosts
   * of their own; on the sandbox's one port everything else is Cocktail's.
   */
  private static final Pattern GOGRID =
      Pattern.compile("/api/(grid|common|support|myaccount)(/.*)?");

  /** Of fixed width, as RFC 9110 section 5.6.7 demands; the JDK's own format is not. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static final String SAMPLES = "/seed/";

  private final Dialect cocktail;
  private final Dialect gogrid;
  private final Faults faults;
  private final Clock clock;

  Router(Dialect cocktail, Dialect gogrid, Faults faults, Clock clock) {
    this.cocktail = cocktail;
    this.gogrid = gogrid;
    this.faults = faults;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("HEAD")) {
        // The length of such an answer is that of a body which does not follow.
        exchange.getResponseHeaders().set("Connection", "close");
      }
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith(SAMPLES)) {
        Delivery.send(exchange, sample(path.substring(SAMPLES.length())), FaultRule.HARMLESS);
        return;
      }
      boolean isGoGrid = GOGRID.matcher(path).matches();
      FaultRule rule = faults.next(isGoGrid ? FaultTarget.GOGRID : FaultTarget.COCKTAIL);
      Request request = RequestReader.read(exchange);
      pause(rule.late());
      exchange
          .getResponseHeaders()
          .set(FrontDoor.DATE, DATE.format(clock.instant().plus(rule.skew())));
      if (faults.happens(rule.drop())) {
        return;
      }
      Delivery.send(exchange, answer(isGoGrid ? gogrid : cocktail, request, rule), rule);
    }
  }

  private Reply answer(Dialect api, Request request, FaultRule rule) {
    Reply right =
        switch (rule.body()) {
          case AUTH -> api.refusal();
          case NOT_AUTHORIZED -> api.notAuthorized(request);
          case WRONG_JSON -> api.malformed(request);
          case SEED -> sampleInsteadOf(usual(api, request, rule), api, request);
          case NONE, HTML, EMPTY -> usual(api, request, rule);
        };
    Reply reply =
        switch (rule.body()) {
          case HTML -> WebPage.insteadOf(right);
          case EMPTY -> right.withBody(Body.of(""));
          case NONE, AUTH, NOT_AUTHORIZED, WRONG_JSON, SEED -> right;
        };
    return rule.retryAfter().isPresent()
        ? reply.withHeader("Retry-After", Integer.toString(rule.retryAfter().getAsInt()))
        : reply;
  }

  private Reply usual(Dialect api, Request request, FaultRule rule) {
    return rule.status().isPresent()
        ? api.failure(request, rule.status().getAsInt())
        : api.answer(request, clock.instant().plus(rule.skew()));
  }

  /** Credentials and parameters are still checked: a sample only takes the place of a success. */
  private static Reply sampleInsteadOf(Reply right, Dialect api, Request request) {
    return right.status() == 200 ? api.sample(request).orElse(right) : right;
  }

  private static Reply sample(String path) {
    for (Sample sample : Sample.values()) {
      if (sample.path().equals(path)) {
        return Reply.of(200, sample.contentType(), Body.of(sample.bytes()));
      }
    }
    return Reply.of(404, "text/plain", Body.of("No such sample.\n"));
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("closed while it waited");
    }
  }
}
