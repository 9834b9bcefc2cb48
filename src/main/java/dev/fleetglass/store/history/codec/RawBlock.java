package dev.fleetglass.store.history.codec;

/**
 * Samples as they came.
 *
 * @param times epoch milliseconds, ascending
 * @param values as many
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
public record RawBlock(long[] times, double[] values) {
  public int size() {
    return times.length;
  }

  /** Writes samples; the arrays may be longer. */
  public static void write(Out out, long[] times, double[] values, int size) {
    out.count(size);
    Times.write(out, times, size);
    Numbers.write(out, values, size);
  }

  /**
   * Samples that were written.
   *
   * @throws DamagedBlockException when the bytes are not a block
   */
  public static RawBlock read(In in) {
    int size = in.size(BlockLimits.MOST);
    long[] times = new long[size];
    double[] values = new double[size];
    Times.read(in, times, size);
    Numbers.read(in, values, size);
    return new RawBlock(times, values);
  }
}
