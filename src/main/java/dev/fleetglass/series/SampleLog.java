package dev.fleetglass.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A ring of the newest samples of one series, which shares its arrays with the {@link Samples} it
 * hands out. One thread at a time; the samples handed out may be read on any.
 */
public final class SampleLog {
  private final int capacity;
  private final boolean reduced;
  private final int perChunk;
  private Chunk[] chunks = new Chunk[0];
  private int used;
  private int first;
  private int size;
  private @Nullable Samples view;

  /** An empty ring of raw samples that drops the oldest beyond its capacity, at least 1. */
  public SampleLog(int capacity) {
    this(capacity, false);
  }

  private SampleLog(int capacity, boolean reduced) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    this.capacity = capacity;
    this.reduced = reduced;
    this.perChunk = Chunk.sizeFor(capacity);
  }

  /** An empty ring of samples that stand for stretches of time. */
  public static SampleLog reduced(int capacity) {
    return new SampleLog(capacity, true);
  }

  public int size() {
    return size;
  }

  /** Adds a sample; one that is not newer than the newest is dropped and false returned. */
  public boolean add(long millis, double value) {
    return add(millis, value, value, value);
  }

  /**
   * Adds a sample that stands for a stretch of time; one that is not newer than the newest is
   * dropped and false returned.
   *
   * @param value the mean
   */
  public boolean add(long millis, double low, double value, double high) {
    long step = 0;
    if (size > 0) {
      Chunk tail = chunks[used - 1];
      long before = tail.times[tail.size - 1];
      if (millis <= before) {
        return false;
      }
      boolean broken = Double.isNaN(value) || Double.isNaN(tail.values[tail.size - 1]);
      step = broken ? Long.MAX_VALUE : millis - before;
    }
    room().add(millis, low, value, high, step);
    size++;
    view = null;
    if (size > capacity) {
      size--;
      first++;
      if (first == perChunk) {
        first = 0;
        used--;
        chunks = Arrays.copyOfRange(chunks, 1, chunks.length);
      }
    }
    return true;
  }

  /** Drops samples before a time. */
  public void dropBefore(long millis) {
    int drop = view().atOrAfter(millis);
    if (drop > 0) {
      view = null;
      size -= drop;
      int whole = (first + drop) / perChunk;
      first = (first + drop) % perChunk;
      used -= whole;
      chunks = Arrays.copyOfRange(chunks, whole, chunks.length);
    }
  }

  /** The samples as they are now; the same object until one is added or dropped. */
  public Samples view() {
    Samples present = view;
    if (present == null) {
      present = new Samples(Arrays.copyOf(chunks, used), first, size, perChunk, reduced);
      view = present;
    }
    return present;
  }

  private Chunk room() {
    if (used > 0) {
      Chunk tail = chunks[used - 1];
      if (!tail.full()) {
        return tail;
      }
      if (tail.size < perChunk) {
        Chunk grown = tail.grown();
        chunks[used - 1] = grown;
        return grown;
      }
    }
    if (used == chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(4, used * 2));
    }
    Chunk next = new Chunk(perChunk, reduced);
    chunks[used++] = next;
    return next;
  }
}
