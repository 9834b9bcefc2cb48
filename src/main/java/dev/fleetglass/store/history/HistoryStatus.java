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
 * @param lost what no longer fitted into memory in this run; null when nothing did
 */
public record HistoryStatus(
    Path file,
    long bytes,
    @Nullable Instant oldest,
    @Nullable Problem problem,
    @Nullable Lost lost) {

  /**
   * Whether what is collected gets into the file. It does after a damage: then there is a new file,
   * or only some of its blocks cannot be read.
   */
  public boolean writes() {
    return problem == null || problem.kind() == Kind.DAMAGED;
  }

  /**
   * What no longer fitted into memory while it waited. It stays told when the problem is over.
   *
   * @param last when that last happened
   */
  public record Lost(long samples, long events, Instant last) {}

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
   * @param dropped samples and events that no longer fitted into memory while they waited
   * @param reason in technical words
   */
  public record Problem(
      Kind kind, Instant since, @Nullable Path kept, long dropped, String reason) {}
}
