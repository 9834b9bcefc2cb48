package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.store.history.StoredSeries;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Polls one query of one connection while it is to be collected, and keeps what it answered. */
final class MetricPoller {
  private final PollEnvironment environment;
  private final MetricChoice choice;
  private final MetricReader reader;
  private final Pace pace;
  private final Demand demand;
  private final PollRecord polls;
  private final SeriesStore store;
  private final Publisher<MetricSnapshot> publisher;
  private final Runnable expired;

  private Executor lane;
  private @Nullable MetricSnapshot snapshot;
  private long sequence;
  private @Nullable Poll poll;
  private boolean available;

  /** What is in memory is kept under this; null before the first connection. */
  private @Nullable MetricKey key;

  private boolean restored;

  /** A poll under way; it may change the poller only while the poller holds it. */
  private final class Poll {
    final CompletableFuture<Optional<ApiFailure>> outcome = new CompletableFuture<>();
    final FutureTask<@Nullable Void> task = new FutureTask<>(() -> run(this), null);
  }

  /**
   * Makes a poller that rests, without a connection.
   *
   * @param lane where its calls wait for their turn
   * @param expired told on the timer's thread when nobody has wanted it for long
   */
  MetricPoller(
      PollEnvironment environment,
      MetricChoice choice,
      Ticks ticks,
      Executor lane,
      Runnable expired) {
    this.environment = environment;
    this.choice = choice;
    this.lane = lane;
    this.expired = expired;
    Executor workers = environment.workers();
    store =
        new SeriesStore(
            choice.query(),
            environment.retention(),
            environment.budget(),
            () -> Calls.tell(workers, this::sweep));
    pace = new Pace(environment.scheduler(), environment.clock(), ticks, this::wake);
    publisher = new Publisher<>(workers);
    reader = new MetricReader(environment, choice);
    polls = new PollRecord(environment.backoff(), choice.query().interval());
    demand =
        new Demand(environment.scheduler(), environment.retention().afterLastWatch(), this::expire);
  }

  synchronized MetricWatch watch(Consumer<MetricSnapshot> listener) {
    Subscription told = publisher.subscribe(listener, snapshot());
    if (demand.enter()) {
      wanted();
    }
    return new Watch(told);
  }

  /** Says whether to poll without a watch. */
  synchronized void collect(boolean now) {
    if (demand.collect(now)) {
      if (now) {
        wanted();
      } else {
        unwanted();
      }
    }
  }

  /** Whether nobody wants it; asked before a poller is forgotten. */
  synchronized boolean isIdle() {
    return demand.isIdle();
  }

  /**
   * Says that another session is to be asked from now on, or, with null, none. One that reads from
   * somewhere else begins anew; what was read before stays in the history under its own key.
   */
  synchronized void connected(@Nullable Link link, Executor turns) {
    abandon();
    pace.cancel();
    lane = turns;
    available = link != null;
    polls.forgive();
    if (link == null) {
      polls.rest();
    } else {
      MetricKey now = MetricKeys.of(link.settings(), choice.query());
      if (key != null && !key.equals(now)) {
        store.clear();
        restored = false;
        polls.forget();
      }
      key = now;
    }
    resume(0.5);
    publish();
  }

  synchronized void close() {
    abandon();
    pace.cancel();
    demand.keep();
    store.clear();
    available = false;
  }

  /** What is in memory of what is kept under a key. */
  synchronized List<SeriesData> series(MetricKey wanted) {
    return wanted.equals(key) ? store.data() : List.of();
  }

  int listeners() {
    return publisher.listeners();
  }

  private void wanted() {
    demand.keep();
    resume(1);
    publish();
  }

  private void unwanted() {
    if (isIdle()) {
      abandon();
      pace.cancel();
      environment
          .calls()
          .stopped(choice.connectionId(), operation(), environment.clock().instant());
      demand.wane();
    }
  }

  /**
   * Goes on where the grid is by now. Who watches need not wait for that when there was no poll yet
   * or so many intervals have passed.
   */
  private void resume(double intervals) {
    if (!available || isIdle() || poll != null) {
      return;
    }
    boolean planned = pace.nextAt() != null;
    if (demand.isWatched() && (!pace.hasRun() || (!planned && pace.hasPassed(intervals)))) {
      begin();
    } else if (!planned) {
      pace.plan(environment.clock().instant());
    }
  }

  private Poll begin() {
    if (poll != null) {
      return poll;
    }
    Poll started = new Poll();
    if (!available) {
      started.outcome.complete(
          Optional.of(
              Failures.gone(
                  choice.connection(), choice.query().name(), environment.clock().instant())));
      return started;
    }
    pace.cancel();
    poll = started;
    lane.execute(started.task);
    return started;
  }

  private void run(Poll running) {
    if (!starts(running)) {
      return;
    }
    try {
      restore(running);
      settle(running, reader.ask());
    } catch (ApiException e) {
      settle(running, MetricReader.Answer.failed(e.failure()));
    } catch (RuntimeException | Error e) {
      Instant now = environment.clock().instant();
      settle(
          running,
          MetricReader.Answer.failed(
              Failures.unexpected(choice.connection(), choice.query().name(), e, now)));
    }
  }

  /** The moment that counts is the one at which the call is made, not at which its wait began. */
  private synchronized boolean starts(Poll running) {
    if (poll == running) {
      pace.started();
    }
    return poll == running;
  }

  /** Fills the memory with what earlier runs have kept, once. */
  private void restore(Poll running) {
    MetricKey now;
    synchronized (this) {
      now = key;
      if (restored || now == null) {
        return;
      }
    }
    List<StoredSeries> kept = reader.kept(now);
    synchronized (this) {
      if (poll == running) {
        restored = true;
        store.restore(kept);
        publish();
      }
    }
  }

  private synchronized void settle(Poll done, MetricReader.Answer answer) {
    if (poll != done) {
      return;
    }
    poll = null;
    Instant now = environment.clock().instant();
    ApiFailure failure = answer.failure();
    if (failure == null) {
      List<MetricSample> samples = Objects.equals(answer.key(), key) ? answer.samples() : List.of();
      environment.history().add(Objects.requireNonNull(key), store.add(samples, now));
      if (store.isAhead()) {
        failure = Failures.ahead(choice.connection(), choice.query().name(), store.ahead(), now);
      }
    }
    boolean cancelled = failure instanceof ApiFailure.Cancelled;
    Instant earliest = now;
    if (failure == null) {
      polls.succeeded(now);
    } else if (!cancelled) {
      earliest = polls.failed(failure, now);
    }
    if (available && !isIdle()) {
      pace.plan(earliest);
    }
    publish();
    if (!cancelled) {
      environment.calls().ended(choice.connectionId(), operation(), failure, now);
    }
    complete(done, cancelled ? Optional.empty() : Optional.ofNullable(failure));
  }

  private String operation() {
    return "metric " + choice.query().id();
  }

  private void abandon() {
    Poll running = poll;
    if (running != null) {
      poll = null;
      running.task.cancel(true);
      complete(running, Optional.empty());
    }
  }

  private void complete(Poll done, Optional<ApiFailure> outcome) {
    Calls.complete(environment.workers(), done.outcome, outcome);
  }

  private synchronized void wake(int planned) {
    if (pace.isPlanned(planned)) {
      if (pace.isOnTime()) {
        begin();
      } else {
        pace.plan(environment.clock().instant());
      }
      publish();
    }
  }

  private synchronized void sweep() {
    store.sweep();
    publish();
  }

  /** Tells those who listen; without any, nothing is made of a poll. */
  private void publish() {
    snapshot = null;
    if (publisher.listeners() > 0) {
      publisher.publish(snapshot());
    }
  }

  private MetricSnapshot snapshot() {
    MetricSnapshot present = snapshot;
    if (present == null) {
      present =
          new MetricSnapshot(
              ++sequence, choice, polls.state(poll != null), store.data(), pace.nextAt());
      snapshot = present;
    }
    return present;
  }

  private void expire() {
    synchronized (this) {
      if (!isIdle()) {
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
        return MetricPoller.this.snapshot();
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
          demand.leave();
          unwanted();
        }
      }
    }
  }
}
