package dev.fleetglass.sandbox.world;

import java.util.List;

/** Chance without memory: the same question always has the same answer. */
record Dice(long seed) {
  /** 64 well mixed bits for a topic and two coordinates. */
  long roll(String topic, long a, long b) {
    return mix(mix(mix(seed + topic.hashCode()) + a) + b);
  }

  /** From 0 up to but not 1. */
  double unit(String topic, long a, long b) {
    return (roll(topic, a, b) >>> 11) * 0x1.0p-53;
  }

  /** A whole number from the first bound to the last, both included. */
  int between(String topic, long a, long b, int least, int most) {
    return least + (int) (unit(topic, a, b) * (most - least + 1));
  }

  <T> T pick(String topic, long a, long b, List<T> from) {
    return from.get((int) (unit(topic, a, b) * from.size()));
  }

  /** The finaliser of SplitMix64 after one step of its Weyl sequence. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
