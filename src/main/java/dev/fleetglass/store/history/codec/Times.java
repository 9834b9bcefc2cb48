package dev.fleetglass.store.history.codec;

/**
 * A column of ascending times. Where they keep their pace, which they nearly always do, a stretch
 * of any length takes two bytes.
 */
final class Times {
  private Times() {}

  static void write(Out out, long[] times, int size) {
    if (size == 0) {
      return;
    }
    out.number(times[0]);
    if (size == 1) {
      return;
    }
    long[] steps = new long[size - 1];
    long unit = 0;
    for (int i = 0; i < steps.length; i++) {
      steps[i] = times[i + 1] - times[i];
      unit = divisor(unit, steps[i]);
    }
    unit = Math.max(1, unit);
    for (int i = 0; i < steps.length; i++) {
      steps[i] /= unit;
    }
    out.count(unit);
    int runs = runs(steps);
    // A run takes two or three bytes, a step of another length at least some bits.
    if (runs * 3 < steps.length / 4 + 8) {
      out.count(runs);
      int at = 0;
      while (at < steps.length) {
        int end = at + 1;
        while (end < steps.length && steps[end] == steps[at]) {
          end++;
        }
        out.count(steps[at]);
        out.count(end - at);
        at = end;
      }
    } else {
      out.count(0);
      Integers.write(out, steps, steps.length);
    }
  }

  static void read(In in, long[] times, int size) {
    if (size == 0) {
      return;
    }
    times[0] = in.number();
    if (size == 1) {
      return;
    }
    long unit = in.count();
    int runs = in.size(size);
    if (runs == 0) {
      long[] steps = new long[size - 1];
      Integers.read(in, steps, steps.length);
      for (int i = 1; i < size; i++) {
        times[i] = times[i - 1] + steps[i - 1] * unit;
      }
      return;
    }
    int at = 1;
    for (int run = 0; run < runs; run++) {
      long step = in.count() * unit;
      for (int left = in.size(size - at); left > 0; left--) {
        times[at] = times[at - 1] + step;
        at++;
      }
    }
    if (at != size) {
      throw new DamagedBlockException(at + " times where " + size + " should be");
    }
  }

  private static int runs(long[] steps) {
    int runs = 1;
    for (int i = 1; i < steps.length; i++) {
      if (steps[i] != steps[i - 1]) {
        runs++;
      }
    }
    return runs;
  }

  static long divisor(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
