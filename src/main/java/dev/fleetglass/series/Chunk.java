package dev.fleetglass.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of samples. One thread writes, only behind what readers were told of; a block's figures
 * are told of once, when it is full, so readers need no lock.
 */
final class Chunk {
  static final int BLOCK = 16;
  static final int SECTION = 256;
  static final int SMALLEST = 1024;
  private static final int LARGEST = 8192;
  private static final int FIRST = 64;

  private final int most;

  long[] times;
  double[] values;

  /** Smallest values of the stretches that the samples stand for; null when they are raw. */
  double @Nullable [] lows;

  double @Nullable [] highs;

  /** Times of the first samples of the blocks: who looks for a border reads these only. */
  long[] begins;

  private Figures blocks;
  private Figures sections;
  private Figures whole;

  int size;

  /**
   * An empty chunk.
   *
   * @param most samples that it can grow to hold, a multiple of {@value #SECTION}
   */
  Chunk(int most, boolean reduced) {
    this.most = most;
    times = new long[FIRST];
    values = new double[FIRST];
    lows = reduced ? new double[FIRST] : null;
    highs = reduced ? new double[FIRST] : null;
    begins = new long[FIRST / BLOCK];
    blocks = new Figures(FIRST / BLOCK);
    sections = new Figures(1);
    whole = new Figures(1);
  }

  private Chunk(Chunk from) {
    most = from.most;
    int capacity = Math.min(most, from.times.length * 2);
    times = Arrays.copyOf(from.times, capacity);
    values = Arrays.copyOf(from.values, capacity);
    lows = from.lows == null ? null : Arrays.copyOf(from.lows, capacity);
    highs = from.highs == null ? null : Arrays.copyOf(from.highs, capacity);
    begins = Arrays.copyOf(from.begins, capacity / BLOCK);
    blocks = from.blocks.with(capacity / BLOCK);
    sections = from.sections.with(capacity / SECTION);
    whole = from.whole;
    size = from.size;
  }

  /**
   * How many samples a chunk holds in a ring of a size: a power of two. Few large chunks are read
   * faster than many small ones, and a ring keeps up to one more than it needs.
   */
  static int sizeFor(int capacity) {
    return Math.clamp(Integer.highestOneBit(capacity / 8), SMALLEST, LARGEST);
  }

  /** A chunk that can grow while readers keep the arrays they know. */
  Chunk grown() {
    return new Chunk(this);
  }

  boolean full() {
    return size == times.length;
  }

  /**
   * Adds a sample to a chunk that is not full.
   *
   * @param step milliseconds since the sample before, {@link Long#MAX_VALUE} across a NaN
   */
  void add(long millis, double low, double value, double high, long step) {
    times[size] = millis;
    values[size] = value;
    double[] floor = lows;
    double[] ceiling = highs;
    if (floor != null && ceiling != null) {
      floor[size] = low;
      ceiling[size] = high;
    }
    if (size % BLOCK == 0) {
      begins[size / BLOCK] = millis;
    }
    // A block that is not full is nobody's to read yet.
    blocks.add(size / BLOCK, low, value, high, step);
    sections.add(size / SECTION, low, value, high, step);
    whole.add(0, low, value, high, step);
    size++;
  }

  double low(int index) {
    return lows == null ? values[index] : lows[index];
  }

  double high(int index) {
    return highs == null ? values[index] : highs[index];
  }

  /** Adds the figures of the full block, section or chunk that begins at an index. */
  void fold(int index, int length, Fold into) {
    switch (length) {
      case BLOCK -> blocks.fold(index / BLOCK, into);
      case SECTION -> sections.fold(index / SECTION, into);
      default -> whole.fold(0, into);
    }
  }

  /** Adds only the smallest and largest value of the samples from one place to behind another. */
  void extremes(int from, int to, Fold into) {
    if (to - from == most) {
      into.include(whole.extremes[0], whole.extremes[1]);
      return;
    }
    int firstBlock = Math.ceilDiv(from, BLOCK);
    int lastBlock = to / BLOCK;
    if (firstBlock >= lastBlock) {
      raw(from, to, into);
      return;
    }
    raw(from, firstBlock * BLOCK, into);
    int perSection = SECTION / BLOCK;
    int firstSection = Math.ceilDiv(firstBlock, perSection);
    int lastSection = lastBlock / perSection;
    if (firstSection >= lastSection) {
      stretches(blocks, firstBlock, lastBlock, into);
    } else {
      stretches(blocks, firstBlock, firstSection * perSection, into);
      stretches(sections, firstSection, lastSection, into);
      stretches(blocks, lastSection * perSection, lastBlock, into);
    }
    raw(lastBlock * BLOCK, to, into);
  }

  private void raw(int from, int to, Fold into) {
    double[] floor = lows == null ? values : lows;
    double[] ceiling = highs == null ? values : highs;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      if (floor[i] < min) {
        min = floor[i];
      }
      if (ceiling[i] > max) {
        max = ceiling[i];
      }
    }
    into.include(min, max);
  }

  private static void stretches(Figures figures, int from, int to, Fold into) {
    double[] extremes = figures.extremes;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 2 * from; i < 2 * to; i += 2) {
      if (extremes[i] < min) {
        min = extremes[i];
      }
      if (extremes[i + 1] > max) {
        max = extremes[i + 1];
      }
    }
    into.include(min, max);
  }

  /** Length of the longest stretch with figures of its own that begins at a place. */
  int stretch(int place, int rest) {
    if (place % BLOCK != 0 || rest < BLOCK) {
      return 1;
    }
    if (place % SECTION != 0 || rest < SECTION) {
      return BLOCK;
    }
    return place == 0 && rest >= most ? most : SECTION;
  }
}
