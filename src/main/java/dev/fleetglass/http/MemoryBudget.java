package dev.fleetglass.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory all answers together may come to that are on their way in, and what lists have
 * gathered of them so far. A bound for each answer alone does not keep several at one time from
 * filling the heap. Whoever takes of it does so by a {@link Share}, and closes that in any case.
 *
 * <p>Nobody waits for others to give back: two lists that both wait for the rest of their answers
 * would wait for each other. What does not fit fails, and is told to load again. Safe for use by
 * several threads.
 */
public final class MemoryBudget {
  /** That of all connections, since they have one heap: as much as one answer alone may take. */
  static final MemoryBudget OF_HEAP = new MemoryBudget(TransportLimits.DEFAULT.bodyMemory());

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  /** Makes a budget of so many bytes. */
  public MemoryBudget(long limit) {
    this.limit = limit;
  }

  /** Bytes that are taken at present. */
  public long taken() {
    return taken.get();
  }

  /** Opens a share without anything in it. */
  public Share share() {
    return new Share();
  }

  private boolean take(long bytes) {
    long before;
    do {
      before = taken.get();
      if (bytes > limit - before) {
        return false;
      }
    } while (!taken.compareAndSet(before, before + bytes));
    return true;
  }

  /** What one answer, or one list of several answers, has taken. */
  public final class Share implements AutoCloseable {
    private long own;
    private boolean closed;

    private Share() {}

    /** Takes more; false, and takes nothing, when there is not that much left. */
    public synchronized boolean take(long bytes) {
      if (closed || !MemoryBudget.this.take(bytes)) {
        return false;
      }
      own += bytes;
      return true;
    }

    /** Whether so much more would be too much even if nobody else had taken anything. */
    public synchronized boolean outgrows(long bytes) {
      return bytes > limit - own;
    }

    /** Takes over what an answer has, whose value is kept from now on. */
    void add(Share answer) {
      long moved = answer.empty();
      synchronized (this) {
        if (!closed) {
          own += moved;
          return;
        }
      }
      // The list was given up while its last answers came in.
      taken.addAndGet(-moved);
    }

    private synchronized long empty() {
      long all = own;
      own = 0;
      return all;
    }

    /** Gives everything back; idempotent. */
    @Override
    public synchronized void close() {
      closed = true;
      taken.addAndGet(-empty());
    }
  }
}
