package dev.fleetglass.store.history;

import java.time.Duration;

/**
 * How a history's file is written.
 *
 * @param gather how long what comes is gathered before it is written together; a kill loses at most
 *     that much
 * @param head the same for what comes at the start, which has better things to do then
 * @param retry how long after a failure the file is tried again
 * @param waiting samples that may wait in memory while the file cannot be written
 */
public record HistoryOptions(Duration gather, Duration head, Duration retry, int waiting) {
  public static final HistoryOptions DEFAULT =
      new HistoryOptions(
          Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000_000);
}
