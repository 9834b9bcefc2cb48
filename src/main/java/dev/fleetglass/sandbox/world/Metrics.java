package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Cluster.Node;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What flows: a daily shape with its peaks in Korean office hours and the evening, noise at several
 * paces, a spike now and then. Every series is absent for a while here and there. Values change
 * every second.
 */
public final class Metrics {
  private static final long KOREAN_TIME = 9 * 3600L;
  private static final long GAP_WINDOW = 600;
  private static final long SPIKE_WINDOW = 1200;
  private static final long PAGE = 4096;

  private final Dice dice;

  Metrics(Dice dice) {
    this.dice = dice;
  }

  /**
   * Requests a second through one ingress controller class, averaged over a minute, so a multiple
   * of a sixtieth; empty in a gap.
   */
  public OptionalDouble ingressRequests(Cluster cluster, String controllerClass, Instant time) {
    long second = time.getEpochSecond();
    long series = dice.roll("ingress", cluster.index(), controllerClass.hashCode());
    if (isGap(series, second)) {
      return OptionalDouble.empty();
    }
    double busy = 2 * Math.pow(100, dice.unit("ingress-size", series, 0));
    double wave = day(second) * (1 + 0.5 * noise(series, second)) * spike(series, second);
    return OptionalDouble.of(Math.round(60 * busy * wave) / 60.0);
  }

  /** Cores in use on a node, to the thousandth; empty in a gap. */
  public OptionalDouble nodeCores(Cluster cluster, Node node, Instant time) {
    long second = time.getEpochSecond();
    long series = dice.roll("cpu", cluster.index(), node.name().hashCode());
    if (isGap(series, second)) {
      return OptionalDouble.empty();
    }
    double share =
        (0.06 + 0.5 * day(second) * (0.5 + dice.unit("cpu-size", series, 0)))
            * (1 + 0.6 * noise(series, second))
            * spike(series, second);
    return OptionalDouble.of(
        Math.round(node.cores() * Math.clamp(share, 0.01, 0.99) * 1000) / 1000.0);
  }

  /** Bytes in use on a node, in whole pages; empty in a gap. */
  public OptionalDouble nodeMemory(Cluster cluster, Node node, Instant time) {
    long second = time.getEpochSecond();
    long series = dice.roll("memory", cluster.index(), node.name().hashCode());
    if (isGap(series, second)) {
      return OptionalDouble.empty();
    }
    double share =
        0.3
            + 0.4 * dice.unit("memory-size", series, 0)
            + 0.08 * day(second)
            + 0.06 * wave(series, second, 7200)
            + 0.01 * wave(series, second, 45);
    return OptionalDouble.of((double) (Math.round(node.memoryBytes() * share / PAGE) * PAGE));
  }

  /** Cores that the pods of a namespace use together, to the thousandth; empty in a gap. */
  public OptionalDouble namespaceCores(Cluster cluster, String namespace, Instant time) {
    long second = time.getEpochSecond();
    long series = dice.roll("namespace-cpu", cluster.index(), namespace.hashCode());
    if (isGap(series, second)) {
      return OptionalDouble.empty();
    }
    double cores = cluster.nodes().stream().mapToInt(Node::cores).sum();
    double share =
        (0.005 + 0.05 * day(second) * (0.2 + dice.unit("namespace-size", series, 0)))
            * (1 + 0.6 * noise(series, second))
            * spike(series, second);
    return OptionalDouble.of(Math.round(cores * Math.clamp(share, 0.001, 0.08) * 1000) / 1000.0);
  }

  /** Bytes that the pods of a namespace use together, in whole pages; empty in a gap. */
  public OptionalDouble namespaceMemory(Cluster cluster, String namespace, Instant time) {
    long second = time.getEpochSecond();
    long series = dice.roll("namespace-memory", cluster.index(), namespace.hashCode());
    if (isGap(series, second)) {
      return OptionalDouble.empty();
    }
    double bytes = cluster.nodes().stream().mapToLong(Node::memoryBytes).sum();
    double share =
        0.01
            + 0.05 * dice.unit("namespace-size", series, 0)
            + 0.01 * day(second)
            + 0.005 * wave(series, second, 7200);
    return OptionalDouble.of((double) (Math.round(bytes * share / PAGE) * PAGE));
  }

  /** Cores, to the thousandth, or bytes, in whole pages, that a pod uses; empty in a gap. */
  public OptionalDouble pod(Pod pod, boolean cores, Instant time) {
    long second = time.getEpochSecond();
    long series = dice.roll(cores ? "pod-cpu" : "pod-memory", pod.name().hashCode(), 0);
    if (isGap(series, second)) {
      return OptionalDouble.empty();
    }
    double share = (0.2 + 0.5 * day(second)) * (1 + 0.5 * noise(series, second));
    return cores
        ? OptionalDouble.of(Math.round(pod.requestedMillicores() * Math.max(0.01, share)) / 1000.0)
        : OptionalDouble.of(
            (double)
                (Math.round(pod.requestedBytes() * Math.max(0.1, 0.4 + 0.3 * share) / PAGE)
                    * PAGE));
  }

  private boolean isGap(long series, long second) {
    long window = Math.floorDiv(second, GAP_WINDOW);
    if (dice.unit("gap", series, window) >= 0.12) {
      return false;
    }
    long into =
        Math.floorMod(second, GAP_WINDOW) - dice.between("gap-start", series, window, 0, 480);
    return into >= 0 && into < dice.between("gap-length", series, window, 20, 110);
  }

  /** 1 or, in a spike, up to 4. */
  private double spike(long series, long second) {
    long window = Math.floorDiv(second, SPIKE_WINDOW);
    if (dice.unit("spike", series, window) >= 0.25) {
      return 1;
    }
    double into =
        Math.floorMod(second, SPIKE_WINDOW) - dice.between("spike-start", series, window, 0, 900);
    double length = dice.between("spike-length", series, window, 40, 240);
    if (into < 0 || into > length) {
      return 1;
    }
    return 1
        + (1 + 2 * dice.unit("spike-height", series, window)) * Math.sin(Math.PI * into / length);
  }

  /** From a fifth at night to one at the top of the day. */
  private static double day(long second) {
    double hour = Math.floorMod(second + KOREAN_TIME, 86_400) / 3600.0;
    double shape = bump(hour, 10.5, 2.5) + bump(hour, 15, 2.5) + 0.8 * bump(hour, 20.5, 2);
    return 0.2 + 0.8 * Math.min(1, shape);
  }

  private static double bump(double hour, double centre, double width) {
    double away = Math.abs(hour - centre);
    double x = Math.min(away, 24 - away) / width;
    return Math.exp(-x * x);
  }

  /** From -1 to 1, with detail from the hour down to seconds. */
  private double noise(long series, long second) {
    return 0.35 * wave(series, second, 3600)
        + 0.3 * wave(series, second, 300)
        + 0.2 * wave(series, second, 30)
        + 0.15 * wave(series, second, 4);
  }

  /** A smooth curve through random heights from -1 to 1, so many seconds apart. */
  private double wave(long series, long second, long period) {
    long knot = Math.floorDiv(second, period);
    double x = Math.floorMod(second, period) / (double) period;
    double from = dice.unit("wave", series + period, knot);
    double to = dice.unit("wave", series + period, knot + 1);
    return 2 * (from + (to - from) * x * x * (3 - 2 * x)) - 1;
  }
}
