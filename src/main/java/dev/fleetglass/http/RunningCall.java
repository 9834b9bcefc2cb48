package dev.fleetglass.http;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call with its attempts. The work is done by a thread of its own, so that the caller comes
 * free at once when it is interrupted, even while the name server is silent.
 */
final class RunningCall<T> {
  private static final Logger LOG = LoggerFactory.getLogger(RunningCall.class);

  private final Wiring wiring;
  private final Semaphore turns;
  private final ApiRequest request;
  private final Decoder<T> decoder;
  private final MemoryBudget.@Nullable Share gathered;
  private final CallTrace trace = new CallTrace();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private final RetryPolicy retries;
  private final long started;
  private final Thread worker;
  private volatile boolean cancelled;
  private volatile @Nullable Attempt<T> current;

  RunningCall(
      Wiring wiring,
      Semaphore turns,
      ApiRequest request,
      Decoder<T> decoder,
      MemoryBudget.@Nullable Share gathered) {
    this.wiring = wiring;
    this.turns = turns;
    this.request = request;
    this.decoder = decoder;
    this.gathered = gathered;
    this.retries = new RetryPolicy(wiring.limits(), wiring.pacing());
    this.started = wiring.pacing().nanos();
    this.worker = Thread.ofVirtual().name("http " + request.operation()).unstarted(this::finish);
    trace.sending(Requests.describe(wiring, request));
  }

  T await() throws ApiException {
    worker.start();
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new ApiException(cancelledFailure());
    } catch (ExecutionException e) {
      // A new exception carries the caller's stack; the cause could quote what the server sent.
      throw new ApiException(
          e.getCause() instanceof ApiException known ? known.failure() : broken(e.getCause()));
    }
  }

  /** Ends the call from any thread; the waiting caller comes free at once. */
  void cancel() {
    cancelled = true;
    outcome.completeExceptionally(new ApiException(cancelledFailure()));
    Attempt<T> attempt = current;
    if (attempt != null) {
      attempt.cancel();
    }
    worker.interrupt();
  }

  CallRecord finished(@Nullable ApiFailure failure) {
    return new CallRecord(
        wiring.clock().instant(),
        wiring.settings().id(),
        wiring.settings().name(),
        request.operation(),
        request.method(),
        trace.url(),
        trace.status(),
        elapsed(),
        trace.bytes(),
        Math.max(1, trace.attempt()),
        failure);
  }

  private void finish() {
    try {
      outcome.complete(attempts());
    } catch (InterruptedException e) {
      outcome.completeExceptionally(new ApiException(cancelledFailure()));
    } catch (ApiException | RuntimeException | Error e) {
      outcome.completeExceptionally(e);
    }
  }

  private T attempts() throws ApiException, InterruptedException {
    for (int number = 1; ; number++) {
      try {
        return attempt(number);
      } catch (AttemptFailed e) {
        Optional<Duration> pause = retries.pause(request.effect(), number, e);
        if (pause.isEmpty() || cancelled) {
          throw new ApiException(e.failure());
        }
        LOG.debug("{}; again in {} ms", e.failure().summary(), pause.get().toMillis());
        wiring.pacing().sleep(pause.get());
      }
    }
  }

  private T attempt(int number) throws AttemptFailed, InterruptedException {
    turns.acquire();
    try {
      trace.begin(number);
      Attempt<T> attempt = new Attempt<>(wiring, request, decoder, gathered, trace, this::context);
      current = attempt;
      // Read after current is set: cancel() sets the flag first and then looks for the attempt.
      if (cancelled) {
        throw new InterruptedException();
      }
      return attempt.run();
    } finally {
      current = null;
      turns.release();
    }
  }

  private FailureContext context() {
    return new FailureContext(
        wiring.settings().name(),
        request.operation(),
        trace.status(),
        trace.url(),
        Math.max(1, trace.attempt()),
        elapsed(),
        wiring.clock().instant());
  }

  private Duration elapsed() {
    return Duration.ofNanos(wiring.pacing().nanos() - started);
  }

  private ApiFailure cancelledFailure() {
    return new ApiFailure.Cancelled(context().hint("cancelled").build());
  }

  /** A fault of our own: the operator gets a failure, the log the place without any content. */
  private ApiFailure broken(@Nullable Throwable cause) {
    String name = cause == null ? "unknown" : cause.getClass().getName();
    IllegalStateException place = new IllegalStateException(name);
    if (cause != null) {
      place.setStackTrace(cause.getStackTrace());
    }
    LOG.error("{} broke", request.operation(), place);
    return new ApiFailure.Undecodable(
        context().hint("internal").message("Internal error: " + name).build(), null, "");
  }
}
