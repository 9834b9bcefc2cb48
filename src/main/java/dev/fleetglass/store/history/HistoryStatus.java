package dev.fleetglass.store.history;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the history's file does.
 *
 * @param bytes on the disk
 * @param oldest moment of which a sample is known; null when there is none
 * @param problem null when all goes well
 */
public record HistoryStatus(
    Path file, long bytes, @Nullable Instant oldest, @Nullable Problem problem) {

  /** What is wrong. */
  public enum Kind {
    /** The disk is full; samples wait in memory and are written when there is room. */
    DISK_FULL,
    /** The file was damaged; it was put aside and a new one begun. */
    DAMAGED,
    /** The file cannot be opened or written; samples are in memory only. */
    UNUSABLE,
    /** Another running Fleetglass writes this file; samples are in memory only. */
    IN_USE
  }

  /**
   * A problem.
   *
   * @param since when it began
   * @param kept where the damaged file was put aside; null for other kinds, and when only some of
   *     its blocks cannot be read, which are passed over
   * @param dropped samples that no longer fitted into memory while they waited
   * @param reason in technical words
   */
  public record Problem(
      Kind kind, Instant since, @Nullable Path kept, long dropped, String reason) {}
}
