package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Tone;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells when calls to a connection begin to fail and when they go well again. Calls that fail in
 * the same words are one outage: a gateway that is down is told once, not once for each list and
 * metric.
 */
final class Outages implements CallWatch {
  private final Consumer<List<FleetEvent>> told;

  /** By connection, then by operation. */
  private final Map<String, Map<String, Outage>> failing = new HashMap<>();

  /** How those began of which one operation goes well again while others still fail. */
  private final Set<FleetEvent> eased = new HashSet<>();

  /** What keeps an operation from working. */
  private record Outage(Class<?> kind, String words, FleetEvent begin) {
    boolean isSame(Outage other) {
      return kind == other.kind && words.equals(other.words);
    }
  }

  /**
   * Begins with all going well.
   *
   * @param told under this object's lock, so in order; must not wait
   */
  Outages(Consumer<List<FleetEvent>> told) {
    this.told = told;
  }

  @Override
  public synchronized void ended(
      String connectionId, String operation, @Nullable ApiFailure failure, Instant at) {
    Map<String, Outage> outages = failing.computeIfAbsent(connectionId, _ -> new HashMap<>());
    Outage before = outages.remove(operation);
    if (failure != null) {
      Outage now = outage(connectionId, operation, failure, at);
      Outage shared = same(outages, now).orElse(before);
      boolean isNew = shared == null || !shared.isSame(now);
      outages.put(operation, isNew ? now : shared);
      if (isNew) {
        told.accept(List.of(now.begin));
      }
    } else if (before != null) {
      if (same(outages, before).isEmpty()) {
        eased.remove(before.begin);
        told.accept(List.of(recovery(before.begin, at)));
      } else {
        eased.add(before.begin);
      }
    }
    tidy(connectionId, outages);
  }

  /**
   * An outage that only such operations were left of is over: told as a recovery when another of
   * its operations went well again, else not at all, since nobody knows.
   */
  @Override
  public synchronized void stopped(String connectionId, String operation, Instant at) {
    Map<String, Outage> outages = failing.get(connectionId);
    Outage before = outages == null ? null : outages.remove(operation);
    if (outages != null && before != null) {
      if (same(outages, before).isEmpty() && eased.remove(before.begin)) {
        told.accept(List.of(recovery(before.begin, at)));
      }
      tidy(connectionId, outages);
    }
  }

  /** Forgets a connection that is no longer read: it neither fails nor recovers. */
  synchronized void forget(String connectionId) {
    failing.remove(connectionId);
    eased.removeIf(begin -> begin.connectionId().equals(connectionId));
  }

  private void tidy(String connectionId, Map<String, Outage> outages) {
    if (outages.isEmpty()) {
      failing.remove(connectionId);
      eased.removeIf(begin -> begin.connectionId().equals(connectionId));
    }
  }

  private static Optional<Outage> same(Map<String, Outage> outages, Outage sought) {
    return outages.values().stream().filter(sought::isSame).findFirst();
  }

  private static Outage outage(
      String connectionId, String operation, ApiFailure failure, Instant at) {
    String words = words(failure);
    return new Outage(
        failure.getClass(),
        words,
        new FleetEvent(
            at,
            FleetEvent.Kind.FAILURE,
            connectionId,
            operation,
            failure.context().operation(),
            "",
            words,
            Tone.FAILED));
  }

  private static FleetEvent recovery(FleetEvent begin, Instant at) {
    return new FleetEvent(
        at,
        FleetEvent.Kind.RECOVERY,
        begin.connectionId(),
        begin.subject(),
        begin.name(),
        begin.to(),
        "",
        Tone.RUNNING);
  }

  /** The API's code and message; without either what kind of failure it was. */
  private static String words(ApiFailure failure) {
    ApiFailure.Context context = failure.context();
    String code = context.code() == null ? "" : context.code();
    String message = context.message() == null ? "" : context.message();
    String words = (code + " " + message).strip();
    return words.isEmpty() ? failure.getClass().getSimpleName() : words;
  }
}
