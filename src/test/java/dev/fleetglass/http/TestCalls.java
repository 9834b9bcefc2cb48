package dev.fleetglass.http;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens transports whose time and chance are the test's, and keeps what they report. */
public final class TestCalls implements Pacing {
  public static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final String SECRET = "s3cr3t/Tok+en=Value";

  /** Short enough for tests, long enough for a busy machine. */
  static final TransportLimits LIMITS =
      TransportLimits.DEFAULT.withTimeouts(
          Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

  public final List<CallRecord> records = new CopyOnWriteArrayList<>();
  public final List<Duration> pauses = new CopyOnWriteArrayList<>();

  static final Decoder<String> TEXT =
      answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);

  static final ErrorMapper ERRORS =
      (answer, context) -> {
        ApiFailure.Context known = context.message(answer.text()).hint("server").build();
        return switch (answer.status()) {
          case 401 -> new ApiFailure.Authentication(known);
          case 403 -> new ApiFailure.Forbidden(known);
          case 429 -> new ApiFailure.RateLimited(known, answer.head().retryAfter().orElse(null));
          default ->
              answer.status() < 500
                  ? new ApiFailure.RejectedInput(known)
                  : new ApiFailure.ServerFault(known);
        };
      };

  private final MemoryBudget memory;

  public TestCalls() {
    this(MemoryBudget.OF_HEAP);
  }

  /** Calls that share this memory. */
  public TestCalls(MemoryBudget memory) {
    this.memory = memory;
  }

  public TransportFactory factory() {
    return factory(LIMITS);
  }

  public TransportFactory factory(TransportLimits limits) {
    return new TransportFactory(CLOCK, records::add)
        .withLimits(limits)
        .withMemory(memory)
        .withPacing(this);
  }

  Transport open(String url) throws ApiException {
    return open(url, LIMITS);
  }

  Transport open(String url, TransportLimits limits) throws ApiException {
    return factory(limits).open(settings(url), credentials(), Signer.NONE, ERRORS);
  }

  public static ConnectionSettings settings(String url) {
    return ConnectionSettings.of("c1", "Seoul", "test", URI.create(url));
  }

  public static Credentials credentials() {
    return Credentials.of(Map.of("token", SECRET));
  }

  static ApiRequest read(String path) {
    return ApiRequest.get("test.read", path).build();
  }

  /** The failure of a call that must fail. */
  public static ApiFailure failureOf(Callable<?> call) {
    try {
      Object value = call.call();
      throw new AssertionError("no failure but " + value);
    } catch (ApiException e) {
      return e.failure();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void sleep(Duration pause) {
    pauses.add(pause);
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
