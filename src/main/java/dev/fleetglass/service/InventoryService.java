package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
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

/**
 * Reads one kind of list from every connection in its own loop.
 *
 * <p>A load is a task on a worker that may change its feed only as long as the feed still holds it,
 * so a result that comes late, after a cancel or a change of the connection, changes nothing.
 */
final class InventoryService<C extends Capability, T> implements Inventory<T>, AutoCloseable {
  static final Duration PROGRESS_PACE = Duration.ofMillis(100);

  private final ListReader<C, T> reader;
  private final RefreshPlan<T> plan;
  private final ExecutorService workers;
  private final InstantSource clock;
  private final Backoff backoff;
  private final CallWatch calls;
  private final Publisher<InventorySnapshot<T>> publisher;
  private final Subscription links;

  private Map<String, Feed<T>> feeds = new LinkedHashMap<>();
  private InventorySnapshot<T> snapshot = new InventorySnapshot<>(0, List.of(), List.of());
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
    reader = new ListReader<>(capability, loader, sessions);
    plan = new RefreshPlan<>(scheduler, clock, automatic, onDemand, held, this::wake);
    this.workers = workers;
    this.clock = clock;
    this.backoff = backoff;
    this.calls = calls;
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
      if (feed.mayBeOffered()) {
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
        plan.next(feed, clock.instant().plus(plan.pace(feed)));
      }
    }
    publish(false);
  }

  /** Begins to read what was held back; does nothing when that has begun already. */
  synchronized void release() {
    if (plan.release()) {
      beginDue();
      replan();
    }
  }

  @Override
  public synchronized void setVisible(boolean shown) {
    if (shown) {
      release();
    }
    if (plan.visible(shown)) {
      if (shown && plan.isOnDemand()) {
        beginDue();
      }
      replan();
    }
  }

  private void beginDue() {
    feeds.values().stream().filter(plan::isDue).forEach(this::begin);
  }

  /** Switches refreshing by itself; a list that was never read is read all the same. */
  synchronized void setAutomatic(boolean on) {
    if (plan.automatic(on)) {
      replan();
    }
  }

  @Override
  public void close() {
    links.close();
    synchronized (this) {
      closed = true;
      plan.stop();
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
    feed.relink(link);
    if (plan.isRead()) {
      begin(feed);
    } else {
      // Whoever looks next sees what the connection answers now.
      feed.forget();
    }
  }

  private void beginIfLookedAt(Feed<T> feed) {
    if (plan.isRead()) {
      begin(feed);
    }
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
      Optional<List<Sourced<T>>> rows =
          reader.read(link, () -> known(feed), (done, of) -> progress(feed, load, done, of));
      settle(
          feed, load, () -> rows.ifPresentOrElse(read -> accept(feed, read), () -> withdraw(feed)));
    } catch (ApiException e) {
      refuse(feed, load, e.failure());
    } catch (RuntimeException | Error e) {
      refuse(feed, load, Failures.unexpected(link.name(), reader.operation(), e, clock.instant()));
    }
  }

  private synchronized List<Sourced<T>> known(Feed<T> feed) {
    return feed.rows;
  }

  private void withdraw(Feed<T> feed) {
    feed.withdraw();
    calls.stopped(feed.link.id(), reader.operation(), clock.instant());
  }

  private void accept(Feed<T> feed, List<Sourced<T>> rows) {
    Instant now = clock.instant();
    feed.accept(rows, now);
    calls.ended(feed.link.id(), reader.operation(), null, now);
    plan.next(feed, now.plus(plan.pace(feed)));
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
      plan.next(feed, now.plus(plan.pace(feed)));
    } else {
      Instant again = now.plus(backoff.delay(plan.pace(feed), feed.failures + 1, failure));
      feed.fail(failure, again);
      calls.ended(feed.link.id(), reader.operation(), failure, now);
      plan.next(feed, again);
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

  private void complete(Feed.Load load, Optional<ApiFailure> outcome) {
    Calls.complete(workers, load.outcome, outcome);
  }

  private synchronized void wake(Feed<T> feed, int planned) {
    if (feed.plan == planned) {
      begin(feed);
      publish(false);
    }
  }

  private void replan() {
    plan.replan(feeds.values());
    publish(false);
  }

  private void publish(boolean rowsChanged) {
    List<Sourced<T>> rows = rowsChanged ? merged() : snapshot.rows();
    List<SourceStatus> sources =
        feeds.values().stream().filter(Feed::mayBeOffered).map(Feed::status).toList();
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
