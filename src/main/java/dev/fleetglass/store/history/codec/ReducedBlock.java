package dev.fleetglass.store.history.codec;

/**
 * Samples summed up over stretches of time. Least and greatest values are exact; a mean is kept to
 * a 65,535th of the distance between them.
 *
 * @param starts beginnings of the stretches, epoch milliseconds, ascending
 * @param lows smallest values, NaN where none was a number; likewise the others
 * @param counts of samples with a number
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
public record ReducedBlock(
    long[] starts, double[] lows, double[] means, double[] highs, long[] counts) {
  private static final int STEPS = 65_535;
  private static final int STEP_BITS = 16;

  public int size() {
    return starts.length;
  }

  public void write(Out out) {
    int size = size();
    out.count(size);
    Times.write(out, starts, size);
    Integers.write(out, counts, size);
    Numbers.write(out, lows, size);
    Numbers.write(out, highs, size);
    boolean exact = false;
    for (int i = 0; i < size; i++) {
      exact |= counts[i] > 1 && !Double.isFinite(highs[i] - lows[i]);
    }
    out.count(exact ? 1 : 0);
    if (exact) {
      Numbers.write(out, means, size);
      return;
    }
    for (int i = 0; i < size; i++) {
      if (counts[i] > 1 && highs[i] > lows[i]) {
        double share = (means[i] - lows[i]) / (highs[i] - lows[i]);
        out.bits(Math.clamp(Math.round(share * STEPS), 0, STEPS), STEP_BITS);
      }
    }
    out.align();
  }

  /**
   * A block that was written.
   *
   * @throws DamagedBlockException when the bytes are not a block
   */
  public static ReducedBlock read(In in) {
    int size = in.size(BlockLimits.MOST);
    ReducedBlock block =
        new ReducedBlock(
            new long[size], new double[size], new double[size], new double[size], new long[size]);
    Times.read(in, block.starts, size);
    Integers.read(in, block.counts, size);
    Numbers.read(in, block.lows, size);
    Numbers.read(in, block.highs, size);
    if (in.count() != 0) {
      Numbers.read(in, block.means, size);
      return block;
    }
    for (int i = 0; i < size; i++) {
      double low = block.lows[i];
      double wide = block.highs[i] - low;
      block.means[i] =
          block.counts[i] > 1 && wide > 0
              ? Math.min(block.highs[i], low + wide * in.bits(STEP_BITS) / STEPS)
              : low;
    }
    return block;
  }
}
