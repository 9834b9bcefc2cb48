package dev.fleetglass.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** How much of the heap is in use. */
final class Heap {
  private Heap() {}

  /** Bytes after everything unreachable has gone: the least of several looks. */
  static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      LockSupport.parkNanos(100_000_000);
      least =
          Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
