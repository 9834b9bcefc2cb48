package dev.fleetglass.http;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.CallRecord;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the calls of one connection: signs, sends, repeats, decodes and reports them. Safe for
 * use by several threads.
 */
public final class Transport implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

  private final Wiring wiring;
  private final CallListener listener;
  private final Semaphore turns;
  private final Set<RunningCall<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Transport(Wiring wiring, CallListener listener) {
    this.wiring = wiring;
    this.listener = listener;
    this.turns = new Semaphore(wiring.limits().concurrency(), true);
  }

  /**
   * Makes a call and waits for its decoded answer. An interrupt of the calling thread cancels: the
   * failure is a cancelled one and the thread stays interrupted. The listener is told once, on the
   * calling thread, before this returns or throws.
   */
  public <T> T call(ApiRequest request, Decoder<T> decoder) throws ApiException {
    return call(request, decoder, null);
  }

  /**
   * Makes a call as one of several whose values are kept together.
   *
   * @param gathered takes over the memory that the answer may come to; null when the value is not
   *     kept with others
   */
  public <T> T call(ApiRequest request, Decoder<T> decoder, MemoryBudget.@Nullable Share gathered)
      throws ApiException {
    RunningCall<T> call = new RunningCall<>(wiring, turns, request, decoder, gathered);
    running.add(call);
    try {
      if (closed) {
        call.cancel();
      }
      T value = call.await();
      report(call.finished(null));
      return value;
    } catch (ApiException e) {
      report(call.finished(e.failure()));
      throw e;
    } finally {
      running.remove(call);
    }
  }

  /** Opens a share of the memory of all answers, for a list of several; to be closed. */
  public MemoryBudget.Share gathering() {
    return wiring.memory().share();
  }

  /** Starts a failure's context for something that is wrong before or between calls. */
  public FailureContext context(String operation) {
    return FailureContext.before(wiring.settings(), operation, wiring.clock());
  }

  /** Cancels the calls under way and closes the sockets; idempotent. */
  @Override
  public void close() {
    closed = true;
    running.forEach(RunningCall::cancel);
    wiring.client().connectionPool().evictAll();
  }

  private void report(CallRecord call) {
    @Nullable ApiFailure failure = call.failure();
    LOG.debug(
        "{} {} {}: HTTP {}, {} bytes, {} ms, attempt {}{}",
        call.connection(),
        call.method(),
        call.url(),
        call.status(),
        call.bytes(),
        call.elapsed().toMillis(),
        call.attempts(),
        failure == null ? "" : ", " + failure.summary());
    listener.finished(call);
  }
}
