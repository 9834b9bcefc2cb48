package dev.fleetglass.series;

/**
 * Samples of one series, oldest first, times strictly ascending. Immutable: whoever has one may
 * read it on any thread while the series goes on growing elsewhere.
 *
 * <p>A sample is a value at a moment, or, when {@link #isReduced}, stands for the stretch from its
 * time on with its mean, smallest and largest value. NaN is "the service said not a number".
 */
public final class Samples {
  public static final Samples EMPTY = new Samples(new Chunk[0], 0, 0, Chunk.SMALLEST, false);

  private final Chunk[] chunks;
  private final int first;
  private final int size;
  private final int shift;
  private final int mask;
  private final boolean reduced;

  /**
   * A view.
   *
   * @param first index of the oldest sample within the first chunk
   * @param perChunk samples in each chunk but the last, a power of two
   */
  Samples(Chunk[] chunks, int first, int size, int perChunk, boolean reduced) {
    this.chunks = chunks;
    this.first = first;
    this.size = size;
    this.shift = Integer.numberOfTrailingZeros(perChunk);
    this.mask = perChunk - 1;
    this.reduced = reduced;
  }

  /**
   * Raw samples, copied.
   *
   * @param times epoch milliseconds, strictly ascending
   * @param values same length
   */
  public static Samples of(long[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(times.length + " times, " + values.length + " values");
    }
    SampleLog log = new SampleLog(Math.max(1, times.length));
    for (int i = 0; i < times.length; i++) {
      if (!log.add(times[i], values[i])) {
        throw new IllegalArgumentException("times must ascend: " + times[i]);
      }
    }
    return log.view();
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether a sample stands for a stretch of time. */
  public boolean isReduced() {
    return reduced;
  }

  /** Epoch milliseconds; of a reduced sample the beginning of its stretch. */
  public long time(int index) {
    return chunk(index).times[place(index)];
  }

  /** The value, of a reduced sample the mean; NaN when there is no number. */
  public double value(int index) {
    return chunk(index).values[place(index)];
  }

  /** The smallest value of a reduced sample, else the value. */
  public double low(int index) {
    return chunk(index).low(place(index));
  }

  /** The largest value of a reduced sample, else the value. */
  public double high(int index) {
    return chunk(index).high(place(index));
  }

  /** Time of the oldest sample; {@link Long#MAX_VALUE} when there is none. */
  public long firstTime() {
    return size == 0 ? Long.MAX_VALUE : time(0);
  }

  /** Time of the newest sample; {@link Long#MIN_VALUE} when there is none. */
  public long lastTime() {
    return size == 0 ? Long.MIN_VALUE : time(size - 1);
  }

  /** Index of the first sample at or after a time; the size when there is none. */
  public int atOrAfter(long millis) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) < millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the sample closest to a time, the earlier of two; -1 when there is none. */
  public int nearest(long millis) {
    int after = atOrAfter(millis);
    if (after == size) {
      return size - 1;
    }
    return after > 0 && millis - time(after - 1) <= time(after) - millis ? after - 1 : after;
  }

  /** Index behind the last sample at or before a time. */
  public int after(long millis) {
    return millis == Long.MAX_VALUE ? size : atOrAfter(millis + 1);
  }

  /** Samples in a block: {@link #extremes} between two begins of blocks looks at none of them. */
  public static int block() {
    return Chunk.BLOCK;
  }

  /** The first index at or after one at which a block begins, perhaps behind the last sample. */
  public int blockFrom(int index) {
    return index + (-(first + index) & (Chunk.BLOCK - 1));
  }

  /** Time of the sample at an index at which a block begins; faster than {@link #time}. */
  public long blockTime(int index) {
    return chunk(index).begins[place(index) / Chunk.BLOCK];
  }

  /**
   * Adds the figures of the samples between two indices to what is there. Looks at some forty
   * blocks and samples at the ends, and at one block for every thousand samples between.
   *
   * @param from the first; its distance to the sample before does not count
   * @param to behind the last
   */
  public void fold(int from, int to, Fold into) {
    int at = from;
    if (at < to) {
      single(at, at, into);
      at++;
    }
    while (at < to) {
      int place = place(at);
      Chunk chunk = chunk(at);
      int length = chunk.stretch(place, to - at);
      if (length == 1) {
        single(at, at - 1, into);
      } else {
        chunk.fold(place, length, into);
      }
      at += length;
    }
  }

  /**
   * Copies the times and largest values of a stretch, for who looks at every sample: many times
   * faster than asking for them one by one.
   *
   * @param times at least {@code to - from} long
   * @param highs likewise
   */
  public void copy(int from, int to, long[] times, double[] highs) {
    int at = from;
    while (at < to) {
      int place = place(at);
      int length = Math.min(to - at, mask + 1 - place);
      Chunk chunk = chunk(at);
      System.arraycopy(chunk.times, place, times, at - from, length);
      double[] source = chunk.highs == null ? chunk.values : chunk.highs;
      System.arraycopy(source, place, highs, at - from, length);
      at += length;
    }
  }

  /**
   * Adds only the smallest and largest value of the samples between two indices: less than {@link
   * #fold} and several times faster.
   *
   * @param to behind the last
   */
  public void extremes(int from, int to, Fold into) {
    int at = from;
    while (at < to) {
      int place = place(at);
      int end = Math.min(mask + 1, place + to - at);
      chunk(at).extremes(place, end, into);
      at += end - place;
    }
  }

  private void single(int index, int before, Fold into) {
    double value = value(index);
    boolean number = !Double.isNaN(value);
    long step = time(index) - time(before);
    if (index != before && (!number || Double.isNaN(value(before)))) {
      step = Long.MAX_VALUE;
    }
    into.include(low(index), high(index), step, number ? value : 0, number ? 1 : 0);
  }

  private Chunk chunk(int index) {
    return chunks[(first + index) >>> shift];
  }

  private int place(int index) {
    return (first + index) & mask;
  }

  @Override
  public String toString() {
    return size + (reduced ? " reduced samples" : " samples");
  }
}
