package dev.fleetglass.sandbox;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What happens to one answer. The parts combine: late, 503 and HTML make a late 503 with a web
 * page.
 *
 * @param target whose answers
 * @param count how many requests it is for; empty for all
 * @param late wait before the answer, zero or more
 * @param drop probability of closing the connection instead of answering, 0 to 1
 * @param status HTTP status that replaces the answer's own
 * @param retryAfter seconds for a Retry-After header
 * @param body what replaces the answer's body
 * @param truncate bytes to send of those promised
 * @param gatewayCut whether half of the body passes for the whole
 * @param drip bytes a second
 * @param skew added to the server's clock
 */
record FaultRule(
    FaultTarget target,
    OptionalInt count,
    Duration late,
    double drop,
    OptionalInt status,
    OptionalInt retryAfter,
    Replacement body,
    OptionalInt truncate,
    boolean gatewayCut,
    OptionalInt drip,
    Duration skew) {

  /** What stands in the place of the right body. */
  enum Replacement {
    NONE,
    HTML,
    EMPTY,
    WRONG_JSON,
    NOT_AUTHORIZED,
    AUTH,
    SEED
  }

  static final FaultRule HARMLESS =
      new FaultRule(
          FaultTarget.BOTH,
          OptionalInt.empty(),
          Duration.ZERO,
          0,
          OptionalInt.empty(),
          OptionalInt.empty(),
          Replacement.NONE,
          OptionalInt.empty(),
          false,
          OptionalInt.empty(),
          Duration.ZERO);
}
