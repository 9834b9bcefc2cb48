package dev.fleetglass.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.fleetglass.service.SteppedServices;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the program holds at one moment.
 *
 * @param heap bytes after collection
 * @param handles open files, -1 where the system does not tell
 * @param listeners at the services and at the view models
 * @param timers planned by the services
 * @param drawings panels and charts in memory
 * @param series that panels show
 * @param nodes in the window
 */
public record Usage(
    double heap,
    double threads,
    double handles,
    double listeners,
    double timers,
    double drawings,
    double series,
    double nodes) {
  /** Looks; what is alive is counted first, which collects the heap, and then collected again. */
  static Usage now(SteppedServices services, SoakSubject subject) {
    SoakSubject.Alive alive = subject.alive();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long handles =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : -1;
    return new Usage(
        heap,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        handles,
        services.listeners() + alive.listeners(),
        services.timers(),
        alive.drawings(),
        alive.series(),
        alive.nodes());
  }

  static double mean(List<Usage> looks, ToDoubleFunction<Usage> of) {
    return looks.stream().mapToDouble(of).average().orElseThrow();
  }

  static double most(List<Usage> looks, ToDoubleFunction<Usage> of) {
    return looks.stream().mapToDouble(of).max().orElseThrow();
  }
}
