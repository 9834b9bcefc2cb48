package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Walks over many rows on all cores; the calling thread takes its part. */
final class Parallel {
  /** Below this a hand-over costs more than it brings. */
  static final int SMALL = 1 << 14;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Work on the rows {@code [from, to)}. */
  @FunctionalInterface
  interface Range {
    void run(int from, int to);
  }

  private Parallel() {}

  /** How many parts {@link #parts} makes of that many rows. */
  static int count(int size) {
    return size < SMALL ? 1 : CORES;
  }

  /** The first row of a part; that of the part behind the last one is the size. */
  static int start(int part, int parts, int size) {
    return (int) ((long) size * part / parts);
  }

  /**
   * Runs the work over all rows, in pieces small enough that a cancel is heeded soon.
   *
   * @throws java.util.concurrent.CancellationException when cancelled; some pieces are then undone
   */
  static void ranges(int size, BooleanSupplier cancelled, Range work) {
    int pieces = size < SMALL ? 1 : Math.max(CORES * 4, size >>> 16);
    parts(
        pieces,
        piece -> {
          Cancelled.check(cancelled);
          work.run(whole(piece, pieces, size), whole(piece + 1, pieces, size));
        });
  }

  /** Pieces begin at multiples of 64, so that each has words of its own in a set of bits. */
  private static int whole(int piece, int pieces, int size) {
    return piece == pieces ? size : start(piece, pieces, size) & -64;
  }

  /** Runs all parts and returns when all are done. */
  static void parts(int count, IntConsumer part) {
    if (count == 1) {
      part.accept(0);
      return;
    }
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(part, i));
    }
    ForkJoinTask.invokeAll(parts);
  }

  private static final class Part extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private final transient IntConsumer work;
    private final int number;

    Part(IntConsumer work, int number) {
      this.work = work;
      this.number = number;
    }

    @Override
    protected void compute() {
      work.accept(number);
    }
  }
}
