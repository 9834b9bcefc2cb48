package dev.fleetglass.model;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happened to what is watched, or to the watching.
 *
 * @param connectionId where
 * @param subject key of the row within its list, or the operation that failed
 * @param name of the cluster or server, as shown; of a failed call its operation
 * @param from wire text of the state before; empty when there was none
 * @param to wire text of the state since; of a failed call the API's own words
 * @param tone of what it is now
 */
public record FleetEvent(
    Instant at,
    Kind kind,
    String connectionId,
    String subject,
    String name,
    String from,
    String to,
    Tone tone) {

  /**
   * So far apart two programs may see the same: each asks at its own pace, a hidden list every one
   * and a half minutes.
   */
  public static final Duration SAME_WITHIN = Duration.ofMinutes(2);

  /** Whether another program's event may tell of the same happening. */
  public boolean isSameSeenBy(FleetEvent other) {
    return kind == other.kind
        && connectionId.equals(other.connectionId)
        && subject.equals(other.subject)
        && from.equals(other.from)
        && to.equals(other.to)
        && Duration.between(at, other.at).abs().compareTo(SAME_WITHIN) <= 0;
  }

  /** What happened. */
  public enum Kind {
    /** A cluster changed its state, came or went. */
    CLUSTER,
    /** A server changed its state, came or went. */
    SERVER,
    /** Calls to a connection began to fail. */
    FAILURE,
    /** Calls to a connection go well again. */
    RECOVERY
  }
}
