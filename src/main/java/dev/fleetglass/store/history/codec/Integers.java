package dev.fleetglass.store.history.codec;

/** A column of whole numbers, each told by how far it is from what those before let expect. */
final class Integers {
  private Integers() {}

  /** What is expected next. */
  private enum Guess {
    /** The mean of the last some. */
    MEAN(0),
    /** The same again. */
    SAME(1),
    /** Half as far on as last time. */
    SLOWER(2),
    /** As far on as last time. */
    STRAIGHT(3);

    private static final Guess[] ALL = {MEAN, SAME, SLOWER, STRAIGHT};

    /** In the file. */
    final int code;

    Guess(int code) {
      this.code = code;
    }
  }

  static void write(Out out, long[] values, int size) {
    if (size == 0) {
      return;
    }
    double[] errors = new double[Guess.ALL.length];
    Past past = new Past(values[0]);
    for (int i = 1; i < size; i++) {
      for (Guess guess : Guess.ALL) {
        errors[guess.code] += Math.abs((double) (values[i] - past.expected(guess)));
      }
      past.add(values[i]);
    }
    Guess best = Guess.SAME;
    for (Guess guess : Guess.ALL) {
      if (errors[guess.code] < errors[best.code]) {
        best = guess;
      }
    }
    long typical = size == 1 ? 0 : (long) (2 * errors[best.code] / (size - 1));
    int scale = 64 - Long.numberOfLeadingZeros(typical);
    out.count(best.code | (scale << 2));
    out.number(values[0]);
    Rice rice = new Rice(first(scale));
    past = new Past(values[0]);
    for (int i = 1; i < size; i++) {
      rice.write(out, values[i] - past.expected(best));
      past.add(values[i]);
    }
    out.align();
  }

  static void read(In in, long[] values, int size) {
    if (size == 0) {
      return;
    }
    int head = in.size(1023);
    Guess guess = Guess.ALL[head & 3];
    values[0] = in.number();
    Rice rice = new Rice(first(head >>> 2));
    Past past = new Past(values[0]);
    for (int i = 1; i < size; i++) {
      long value = past.expected(guess) + rice.read(in);
      values[i] = value;
      past.add(value);
    }
    in.align();
  }

  private static long first(int scale) {
    return scale == 0 ? 0 : 3L << Math.min(scale, 50) >> 2;
  }

  private static final class Past {
    private long last;
    private long before;
    private long mean;

    Past(long first) {
      last = first;
      before = first;
      mean = first << 3;
    }

    long expected(Guess guess) {
      return switch (guess) {
        case MEAN -> mean >> 3;
        case SAME -> last;
        case SLOWER -> last + ((last - before) >> 1);
        case STRAIGHT -> 2 * last - before;
      };
    }

    void add(long value) {
      before = last;
      last = value;
      mean += value - (mean >> 3);
    }
  }
}
