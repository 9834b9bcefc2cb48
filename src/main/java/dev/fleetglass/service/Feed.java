package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** How one connection stands with one list. Guarded by the inventory's lock. */
final class Feed<T> {
  Link link;

  /** Whether the service has such a list; unknown until its session was open once. */
  @Nullable Boolean offered;

  /** The state when no load is under way. */
  LoadState settled = new LoadState.Idle();

  /** Progress of the load under way. */
  @Nullable Load load;

  List<Sourced<T>> rows = List.of();
  @Nullable Instant lastGoodAt;
  int failures;
  @Nullable Instant nextAt;

  /** Until when nobody is asked again by itself after a failure; null after a good answer. */
  @Nullable Instant waitUntil;

  @Nullable Subscription timer;

  /** Counts plans, so that a timer that fires while it is taken back is told from its successor. */
  int plan;

  Feed(Link link) {
    this.link = link;
  }

  /** One load; it may change the feed only while the feed holds it. */
  static final class Load {
    final CompletableFuture<Optional<ApiFailure>> outcome = new CompletableFuture<>();
    @Nullable Future<?> job;
    long loaded;
    long expected = -1;
    Instant toldAt = Instant.MIN;
  }

  LoadState state() {
    Load now = load;
    return now == null ? settled : new LoadState.Loading(now.loaded, now.expected, lastGoodAt);
  }

  SourceStatus status() {
    ApiFailure failure = failures > 0 && settled instanceof LoadState.Failed f ? f.failure() : null;
    return new SourceStatus(
        link.id(), link.name(), state(), failure, rows.size(), failures, nextAt);
  }

  /** Whether the service has such a list, for all that is known. */
  boolean mayBeOffered() {
    return !Boolean.FALSE.equals(offered);
  }

  /** The service has no such list. */
  void withdraw() {
    offered = false;
  }

  /** The load went well. */
  void accept(List<Sourced<T>> read, Instant at) {
    offered = true;
    rows = read;
    lastGoodAt = at;
    failures = 0;
    waitUntil = null;
    settled = new LoadState.Ready(at);
  }

  /**
   * The load failed; the rows stay.
   *
   * @param again until when nobody is asked again by itself
   */
  void fail(ApiFailure failure, Instant again) {
    failures++;
    settled = new LoadState.Failed(failure, lastGoodAt);
    waitUntil = again;
  }

  /**
   * Another session is asked from now on. Rows stay, under the name the connection has now, unless
   * it reads from somewhere else.
   */
  void relink(Link now) {
    if (!link.sameSource(now)) {
      forget();
    }
    link = now;
    failures = 0;
    waitUntil = null;
    rows =
        rows.stream()
            .map(row -> new Sourced<>(now.id(), now.name(), row.value(), row.page(), row.place()))
            .toList();
  }

  /** Takes the planned refresh back. */
  void unplan() {
    Subscription planned = timer;
    if (planned != null) {
      planned.close();
    }
    timer = null;
    nextAt = null;
    plan++;
  }

  /** Forgets rows that were read from somewhere else. */
  void forget() {
    rows = List.of();
    lastGoodAt = null;
    offered = null;
    waitUntil = null;
    settled = new LoadState.Idle();
  }
}
