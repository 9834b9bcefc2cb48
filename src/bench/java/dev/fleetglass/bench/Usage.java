package dev.fleetglass.bench;

import java.lang.management.ManagementFactory;

/**
 * What has been used: processor time of the JavaFX thread and of the render thread in milliseconds,
 * and bytes the JavaFX thread allocated.
 */
record Usage(double fxMillis, double renderMillis, double allocated) {
  /** To be called on the JavaFX thread. */
  static Usage now() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double render = 0;
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
        render = threads.getThreadCpuTime(thread.getThreadId()) / 1e6;
      }
    }
    return new Usage(
        threads.getCurrentThreadCpuTime() / 1e6,
        render,
        threads.getCurrentThreadAllocatedBytes());
  }

  Usage minus(Usage earlier) {
    return new Usage(
        fxMillis - earlier.fxMillis,
        renderMillis - earlier.renderMillis,
        allocated - earlier.allocated);
  }

  Usage per(double seconds) {
    return new Usage(fxMillis / seconds, renderMillis / seconds, allocated / seconds);
  }
}
