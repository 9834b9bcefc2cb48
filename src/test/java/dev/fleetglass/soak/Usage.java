package dev.fleetglass.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the program holds at one moment.
 *
 * @param heap bytes after collection
 * @param handles open files, -1 where the system does not tell
 */
record Usage(double heap, double threads, double handles, double listeners, double timers) {
  /** Looks twice, so that what a first collection only marks is gone. */
  static Usage now(int listeners, int timers) {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long handles =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : -1;
    return new Usage(
        heap, ManagementFactory.getThreadMXBean().getThreadCount(), handles, listeners, timers);
  }

  static double mean(List<Usage> looks, ToDoubleFunction<Usage> of) {
    return looks.stream().mapToDouble(of).average().orElseThrow();
  }

  static double most(List<Usage> looks, ToDoubleFunction<Usage> of) {
    return looks.stream().mapToDouble(of).max().orElseThrow();
  }
}
