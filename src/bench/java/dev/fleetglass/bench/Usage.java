package dev.fleetglass.bench;

import java.lang.management.ManagementFactory;

/** What a thread has used: processor time in milliseconds and bytes allocated. */
record Usage(double cpuMillis, double allocated) {
  /** Of the calling thread. */
  static Usage now() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return new Usage(
        threads.getCurrentThreadCpuTime() / 1e6, threads.getCurrentThreadAllocatedBytes());
  }

  Usage minus(Usage earlier) {
    return new Usage(cpuMillis - earlier.cpuMillis, allocated - earlier.allocated);
  }
}
