package dev.fleetglass.store.history.codec;

/**
 * Samples of several series as they waited together.
 *
 * @param series number of each sample's series
 * @param times epoch milliseconds
 * @param values as many
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
public record PollBlock(long[] series, long[] times, double[] values) {
  public int size() {
    return times.length;
  }

  public void write(Out out) {
    out.count(size());
    Integers.write(out, series, size());
    Integers.write(out, times, size());
    Numbers.write(out, values, size());
  }

  /**
   * A block that was written.
   *
   * @throws DamagedBlockException when the bytes are not a block
   */
  public static PollBlock read(In in) {
    int size = in.size(BlockLimits.MOST);
    PollBlock block = new PollBlock(new long[size], new long[size], new double[size]);
    Integers.read(in, block.series, size);
    Integers.read(in, block.times, size);
    Numbers.read(in, block.values, size);
    return block;
  }
}
