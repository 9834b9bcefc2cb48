package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.WirePage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of list from every connection in its own loop.
 *
 * <p>A load is a task on a worker that may change its feed only as long as the feed still holds it,
 * so a result that comes late, after a cancel or a change of the connection, changes nothing.
 */
final class InventoryService<C extends Capability, T> implements Inventory<T>, AutoCloseable {
  static final int HIDDEN_FACTOR = 6;
  static final Duration PROGRESS_PACE = Duration.ofMillis(100);

  private final Class<C> capability;
  private final Loader<C, T> loader;
  private final Sessions sessions;
  private final Scheduler scheduler;
  private final ExecutorService workers;
  private final InstantSource clock;
  private final Backoff backoff;
  private final CallWatch calls;
  private final Publisher<InventorySnapshot<T>> publisher;
  private final Subscription links;

  private Map<String, Feed<T>> feeds = new LinkedHashMap<>();
  private InventorySnapshot<T> snapshot = new InventorySnapshot<>(0, List.of(), List.of());
  private final boolean onDemand;
  private boolean visible;

  /** Whether nothing is read before {@link #release}, unless somebody looks or asks. */
  private boolean held;

  private boolean automatic;
  private boolean closed;

  /** Asks a capability for its list. */
  @FunctionalInterface
  interface Loader<C, T> {
    Fetched<T> load(C source, LoadProgress progress) throws ApiException;
  }

  InventoryService(
      Class<C> capability,
      Loader<C, T> loader,
      Sessions sessions,
      Scheduler scheduler,
      ExecutorService workers,
      InstantSource clock,
      Backoff backoff,
      CallWatch calls,
      boolean automatic) {
    this(
        capability,
        loader,
        sessions,
        scheduler,
        workers,
        clock,
        backoff,
        calls,
        automatic,
        false,
        false);
  }

  /**
   * A list of every connection.
   *
   * @param onDemand whether it is read only while somebody looks at it
   * @param held whether it begins only when it is released, or looked at before that
   */
  InventoryService(
      Class<C> capability,
      Loader<C, T> loader,
      Sessions sessions,
      Scheduler scheduler,
      ExecutorService workers,
      InstantSource clock,
      Backoff backoff,
      CallWatch calls,
      boolean automatic,
      boolean onDemand,
      boolean held) {
    this.onDemand = onDemand;
    this.visible = !onDemand;
    this.held = held;
    this.capability = capability;
    this.loader = loader;
    this.sessions = sessions;
    this.scheduler = scheduler;
    this.workers = workers;
    this.clock = clock;
    this.backoff = backoff;
    this.calls = calls;
    this.automatic = automatic;
    publisher = new Publisher<>(workers);
    links = sessions.watchLinks(this::follow);
  }

  @Override
  public synchronized InventorySnapshot<T> snapshot() {
    return snapshot;
  }

  @Override
  public synchronized Subscription subscribe(Consumer<InventorySnapshot<T>> listener) {
    return publisher.subscribe(listener, snapshot);
  }

  /** Readers, for tests that look for leaks. */
  int listeners() {
    return publisher.listeners();
  }

  @Override
  public synchronized CompletableFuture<List<ApiFailure>> refresh() {
    List<CompletableFuture<Optional<ApiFailure>>> asked = new ArrayList<>();
    for (Feed<T> feed : feeds.values()) {
      if (!Boolean.FALSE.equals(feed.offered)) {
        asked.add(begin(feed).outcome);
      }
    }
    publish(false);
    return CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> asked.stream().flatMap(each -> each.join().stream()).toList());
  }

  @Override
  public synchronized void cancel() {
    for (Feed<T> feed : feeds.values()) {
      if (abandon(feed)) {
        plan(feed, clock.instant().plus(pace(feed)));
      }
    }
    publish(false);
  }

  /** Begins to read what was held back; does nothing when that has begun already. */
  synchronized void release() {
    if (held) {
      held = false;
      feeds.values().stream().filter(this::due).forEach(this::begin);
      replan();
    }
  }

  @Override
  public synchronized void setVisible(boolean shown) {
    if (shown) {
      release();
    }
    if (visible == shown) {
      return;
    }
    visible = shown;
    if (shown && onDemand) {
      feeds.values().stream().filter(this::due).forEach(this::begin);
    }
    replan();
  }

  /** Whether a list that was not looked at has become too old to be shown as it is. */
  private boolean due(Feed<T> feed) {
    if (feed.load != null || Boolean.FALSE.equals(feed.offered)) {
      return false;
    }
    Instant waiting = feed.waitUntil;
    if (waiting != null) {
      // Looking away and back is no reason to ask a service that wants to be left alone.
      return !clock.instant().isBefore(waiting);
    }
    Instant read = feed.lastGoodAt;
    return read == null || (automatic && !clock.instant().isBefore(read.plus(pace(feed))));
  }

  /** Switches refreshing by itself; a list that was never read is read all the same. */
  synchronized void setAutomatic(boolean on) {
    if (automatic != on) {
      automatic = on;
      replan();
    }
  }

  @Override
  public void close() {
    links.close();
    synchronized (this) {
      closed = true;
      feeds.values().forEach(this::drop);
      feeds.clear();
    }
  }

  private synchronized void follow(List<Link> present) {
    if (closed) {
      return;
    }
    Map<String, Feed<T>> next = new LinkedHashMap<>();
    for (Link link : present) {
      Feed<T> feed = feeds.remove(link.id());
      if (feed == null) {
        feed = new Feed<>(link);
        beginIfLookedAt(feed);
      } else if (feed.link.revision() != link.revision()) {
        relink(feed, link);
      }
      next.put(link.id(), feed);
    }
    feeds.values().forEach(this::drop);
    feeds = next;
    publish(true);
  }

  private void relink(Feed<T> feed, Link link) {
    abandon(feed);
    if (!feed.link.sameSource(link)) {
      feed.forget();
    }
    feed.link = link;
    feed.failures = 0;
    feed.waitUntil = null;
    feed.rows =
        feed.rows.stream().map(row -> sourced(link, row.value(), row.page(), row.place())).toList();
    if (isRead()) {
      begin(feed);
    } else {
      // Whoever looks next sees what the connection answers now.
      feed.forget();
    }
  }

  private void beginIfLookedAt(Feed<T> feed) {
    if (isRead()) {
      begin(feed);
    }
  }

  private boolean isRead() {
    return !held && (!onDemand || visible);
  }

  private void drop(Feed<T> feed) {
    abandon(feed);
    feed.unplan();
  }

  /** Cancels the load under way and tells whether there was one. */
  private boolean abandon(Feed<T> feed) {
    Feed.Load load = feed.load;
    if (load == null) {
      return false;
    }
    feed.load = null;
    if (load.job != null) {
      load.job.cancel(true);
    }
    complete(load, Optional.empty());
    return true;
  }

  /** Starts a load unless one is under way, which the caller then shares. */
  private Feed.Load begin(Feed<T> feed) {
    if (feed.load != null) {
      return feed.load;
    }
    feed.unplan();
    Feed.Load load = new Feed.Load();
    feed.load = load;
    Link link = feed.link;
    load.job = workers.submit(() -> run(feed, load, link));
    return load;
  }

  private void run(Feed<T> feed, Feed.Load load, Link link) {
    try {
      Optional<C> source = sessions.open(link.id()).capability(capability);
      if (source.isEmpty()) {
        settle(feed, load, () -> withdraw(feed));
        return;
      }
      Fetched<T> rows = loader.load(source.get(), (done, of) -> progress(feed, load, done, of));
      List<Sourced<T>> before = known(feed);
      List<Sourced<T>> sourced =
          IntStream.range(0, rows.size())
              .mapToObj(at ->
                  sourced(link, same(before, at, rows.get(at)), rows.page(at), rows.place(at)))
              .collect(Collectors.toUnmodifiableList());
      settle(feed, load, () -> accept(feed, sourced));
    } catch (ApiException e) {
      refuse(feed, load, e.failure());
    } catch (RuntimeException | Error e) {
      refuse(feed, load, Failures.unexpected(link.name(), operation(), e, clock.instant()));
    }
  }

  private String operation() {
    return capability.getSimpleName();
  }

  private static <T> Sourced<T> sourced(Link link, T value, @Nullable WirePage page, int place) {
    return new Sourced<>(link.id(), link.name(), value, page, place);
  }

  private synchronized List<Sourced<T>> known(Feed<T> feed) {
    return feed.rows;
  }

  /** An equal value of before stays: whoever compares lists then sees at once that it is it. */
  private static <T> T same(List<Sourced<T>> before, int at, T value) {
    return at < before.size() && before.get(at).value().equals(value)
        ? before.get(at).value()
        : value;
  }

  private void withdraw(Feed<T> feed) {
    feed.offered = false;
    calls.stopped(feed.link.id(), operation(), clock.instant());
  }

  private void accept(Feed<T> feed, List<Sourced<T>> rows) {
    feed.offered = true;
    feed.rows = rows;
    feed.lastGoodAt = clock.instant();
    feed.failures = 0;
    feed.waitUntil = null;
    feed.settled = new LoadState.Ready(feed.lastGoodAt);
    calls.ended(feed.link.id(), operation(), null, feed.lastGoodAt);
    plan(feed, feed.lastGoodAt.plus(pace(feed)));
  }

  private synchronized void settle(Feed<T> feed, Feed.Load load, Runnable change) {
    if (feed.load == load) {
      feed.load = null;
      change.run();
      publish(true);
      complete(load, Optional.empty());
    }
  }

  private synchronized void refuse(Feed<T> feed, Feed.Load load, ApiFailure failure) {
    if (feed.load != load) {
      return;
    }
    feed.load = null;
    Instant now = clock.instant();
    boolean cancelled = failure instanceof ApiFailure.Cancelled;
    if (cancelled) {
      plan(feed, now.plus(pace(feed)));
    } else {
      feed.failures++;
      feed.settled = new LoadState.Failed(failure, feed.lastGoodAt);
      calls.ended(feed.link.id(), operation(), failure, now);
      Instant again = now.plus(backoff.delay(pace(feed), feed.failures, failure));
      feed.waitUntil = again;
      plan(feed, again);
    }
    publish(false);
    complete(load, cancelled ? Optional.empty() : Optional.of(failure));
  }

  private synchronized void progress(Feed<T> feed, Feed.Load load, long loaded, long expected) {
    Instant now = clock.instant();
    if (feed.load == load && !now.isBefore(after(load.toldAt))) {
      load.loaded = loaded;
      load.expected = expected;
      load.toldAt = now;
      publish(false);
    }
  }

  private static Instant after(Instant told) {
    return told.equals(Instant.MIN) ? told : told.plus(PROGRESS_PACE);
  }

  /** Callers' continuations run on a worker, neither under the lock nor on a waiting thread. */
  private void complete(Feed.Load load, Optional<ApiFailure> outcome) {
    if (workers.isShutdown()) {
      load.outcome.complete(outcome);
    } else {
      workers.execute(() -> load.outcome.complete(outcome));
    }
  }

  private Duration pace(Feed<T> feed) {
    Duration interval = feed.link.settings().refresh();
    return visible ? interval : interval.multipliedBy(HIDDEN_FACTOR);
  }

  private void plan(Feed<T> feed, Instant at) {
    feed.unplan();
    if (!automatic || closed || Boolean.FALSE.equals(feed.offered) || !isRead()) {
      return;
    }
    feed.nextAt = at;
    Duration delay = Duration.between(clock.instant(), at);
    int plan = feed.plan;
    feed.timer =
        scheduler.after(delay.isNegative() ? Duration.ZERO : delay, () -> wake(feed, plan));
  }

  private synchronized void wake(Feed<T> feed, int plan) {
    if (feed.plan == plan) {
      begin(feed);
      publish(false);
    }
  }

  /** Plans anew at the present pace; a list that waits out failures keeps waiting. */
  private void replan() {
    for (Feed<T> feed : feeds.values()) {
      if (feed.load != null) {
        continue;
      }
      if (!automatic || !isRead()) {
        feed.unplan();
      } else if (feed.failures == 0 || feed.nextAt == null) {
        Instant base = feed.lastGoodAt == null ? clock.instant() : feed.lastGoodAt;
        Instant waiting = feed.waitUntil;
        plan(feed, waiting == null ? base.plus(pace(feed)) : waiting);
      }
    }
    publish(false);
  }

  private void publish(boolean rowsChanged) {
    List<Sourced<T>> rows = rowsChanged ? merged() : snapshot.rows();
    List<SourceStatus> sources =
        feeds.values().stream()
            .filter(feed -> !Boolean.FALSE.equals(feed.offered))
            .map(Feed::status)
            .toList();
    snapshot = new InventorySnapshot<>(snapshot.sequence() + 1, rows, sources);
    publisher.publish(snapshot);
  }

  private List<Sourced<T>> merged() {
    List<List<Sourced<T>>> filled = new ArrayList<>();
    feeds.values().forEach(feed -> filled.add(feed.rows));
    filled.removeIf(List::isEmpty);
    if (filled.size() == 1) {
      return filled.getFirst();
    }
    List<Sourced<T>> all = new ArrayList<>();
    filled.forEach(all::addAll);
    return all;
  }
}
