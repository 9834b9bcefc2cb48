package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.model.MetricSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Polls one query of one connection while somebody watches, and keeps what it answered. */
final class MetricPoller {
  private final PollEnvironment environment;
  private final MetricChoice choice;
  private final Ticks ticks;
  private final SeriesStore store;
  private final Publisher<MetricSnapshot> publisher;
  private final Runnable expired;

  private MetricSnapshot snapshot;
  private LoadState settled = new LoadState.Idle();
  private @Nullable Instant lastGoodAt;
  private Instant lastStart = Instant.EPOCH;
  private @Nullable Instant nextAt;
  private @Nullable Subscription timer;
  private @Nullable Poll poll;
  private int plan;
  private int failures;
  private int watches;
  private boolean available = true;

  /** A poll under way; it may change the poller only while the poller holds it. */
  private static final class Poll {
    final CompletableFuture<Optional<ApiFailure>> outcome = new CompletableFuture<>();
    @Nullable Future<?> job;
  }

  /**
   * Makes a poller that rests until watched.
   *
   * @param expired told on the timer's thread when nobody has watched for long
   */
  MetricPoller(PollEnvironment environment, MetricChoice choice, Runnable expired) {
    this.environment = environment;
    this.choice = choice;
    this.expired = expired;
    Retention retention = environment.retention();
    store = new SeriesStore(choice.query(), retention.samples(), retention.series());
    ticks = Ticks.of(choice.query().interval(), choice.connectionId());
    publisher = new Publisher<>(environment.workers());
    snapshot = new MetricSnapshot(0, choice, settled, List.of(), null);
  }

  synchronized MetricWatch watch(Consumer<MetricSnapshot> listener) {
    Subscription told = publisher.subscribe(listener, snapshot);
    watches++;
    if (watches == 1) {
      resume();
    }
    return new Watch(told);
  }

  /** Whether nobody watches; asked before a poller is forgotten. */
  synchronized boolean isIdle() {
    return watches == 0;
  }

  /** Says whether the connection is to be read; a new session is asked at once. */
  synchronized void connected(boolean now) {
    abandon();
    unplan();
    available = now;
    failures = 0;
    if (now && watches > 0) {
      begin();
    } else {
      settled = now ? settled : new LoadState.Idle();
    }
    publish();
  }

  synchronized void close() {
    abandon();
    unplan();
    available = false;
  }

  /** Goes on where the grid is by now, or at once when a tick was missed. */
  private void resume() {
    unplan();
    if (available && poll == null) {
      Instant now = environment.clock().instant();
      Instant due = ticks.next(lastStart, lastStart);
      if (due.isAfter(now)) {
        plan(due);
      } else {
        begin();
      }
      publish();
    }
  }

  private Poll begin() {
    if (poll != null) {
      return poll;
    }
    if (!available) {
      Poll refused = new Poll();
      refused.outcome.complete(
          Optional.of(
              Failures.gone(
                  choice.connection(), choice.query().name(), environment.clock().instant())));
      return refused;
    }
    unplan();
    Poll started = new Poll();
    poll = started;
    lastStart = environment.clock().instant();
    started.job = environment.workers().submit(() -> run(started));
    return started;
  }

  private void run(Poll running) {
    String name = choice.connection();
    try {
      MetricSource source =
          environment
              .sessions()
              .open(choice.connectionId())
              .capability(MetricSource.class)
              .orElse(null);
      if (source == null) {
        settle(
            running,
            Failures.unsupported(name, choice.query().name(), environment.clock().instant()),
            List.of());
      } else {
        settle(running, null, source.samples(choice.query()));
      }
    } catch (ApiException e) {
      settle(running, e.failure(), List.of());
    } catch (RuntimeException | Error e) {
      settle(
          running,
          Failures.unexpected(name, choice.query().name(), e, environment.clock().instant()),
          List.of());
    }
  }

  private synchronized void settle(
      Poll done, @Nullable ApiFailure failure, List<MetricSample> samples) {
    if (poll != done) {
      return;
    }
    poll = null;
    Instant now = environment.clock().instant();
    boolean cancelled = failure instanceof ApiFailure.Cancelled;
    Instant earliest = now;
    if (failure == null) {
      store.add(samples);
      failures = 0;
      lastGoodAt = now;
      settled = new LoadState.Ready(now);
    } else if (!cancelled) {
      failures++;
      settled = new LoadState.Failed(failure, lastGoodAt);
      if (failures > 1 || failure instanceof ApiFailure.RateLimited) {
        Duration interval = choice.query().interval();
        earliest = now.plus(environment.backoff().delay(interval, failures, failure));
      }
    }
    if (watches > 0) {
      plan(ticks.next(earliest, lastStart));
    }
    publish();
    complete(done, cancelled ? Optional.empty() : Optional.ofNullable(failure));
  }

  private void abandon() {
    Poll running = poll;
    if (running != null) {
      poll = null;
      if (running.job != null) {
        running.job.cancel(true);
      }
      complete(running, Optional.empty());
    }
  }

  private void complete(Poll done, Optional<ApiFailure> outcome) {
    if (environment.workers().isShutdown()) {
      done.outcome.complete(outcome);
    } else {
      environment.workers().execute(() -> done.outcome.complete(outcome));
    }
  }

  private void plan(Instant at) {
    unplan();
    nextAt = at;
    int planned = plan;
    Duration delay = Duration.between(environment.clock().instant(), at);
    timer =
        environment
            .scheduler()
            .after(delay.isNegative() ? Duration.ZERO : delay, () -> wake(planned));
  }

  private void unplan() {
    if (timer != null) {
      timer.close();
    }
    timer = null;
    nextAt = null;
    plan++;
  }

  private synchronized void wake(int planned) {
    if (plan == planned && watches > 0) {
      begin();
      publish();
    }
  }

  private void publish() {
    LoadState state = poll == null ? settled : new LoadState.Loading(0, -1, lastGoodAt);
    snapshot = new MetricSnapshot(snapshot.sequence() + 1, choice, state, store.data(), nextAt);
    publisher.publish(snapshot);
  }

  private synchronized void released() {
    watches--;
    if (watches == 0) {
      abandon();
      unplan();
      int planned = plan;
      timer =
          environment
              .scheduler()
              .after(environment.retention().afterLastWatch(), () -> expire(planned));
    }
  }

  private void expire(int planned) {
    synchronized (this) {
      if (plan != planned || watches > 0) {
        return;
      }
    }
    expired.run();
  }

  /** One reader. */
  private final class Watch implements MetricWatch {
    private final Subscription told;
    private boolean open = true;

    Watch(Subscription told) {
      this.told = told;
    }

    @Override
    public MetricSnapshot snapshot() {
      synchronized (MetricPoller.this) {
        return snapshot;
      }
    }

    @Override
    public CompletableFuture<Optional<ApiFailure>> poll() {
      synchronized (MetricPoller.this) {
        CompletableFuture<Optional<ApiFailure>> outcome = begin().outcome;
        publish();
        return outcome;
      }
    }

    @Override
    public void close() {
      synchronized (MetricPoller.this) {
        if (open) {
          open = false;
          told.close();
          released();
        }
      }
    }
  }
}
