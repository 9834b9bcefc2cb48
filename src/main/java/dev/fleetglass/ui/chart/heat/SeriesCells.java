package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;
import java.util.Arrays;

/**
 * One series over time columns: each cell is the largest value that holds anywhere within it, so
 * that a spike of one sample is in a cell at every zoom. NaN is a cell without a value. What was
 * read once is kept while samples are added and the columns move on.
 *
 * <p>A sample holds until the next one, but where that is further away than lines join, only for
 * the series' usual distance; not a number holds nothing.
 */
final class SeriesCells {
  /** From so many samples in a column on, sums of blocks are faster than looking at each. */
  private static final int DENSE = 32;

  private static final double TOLERANCE = 0.2;

  private Samples samples = Samples.EMPTY;
  private HeatColumns columns = new HeatColumns(0, 0, 1);
  private long join;
  private long hold;
  private double[] values = new double[0];

  /** Room to work in, shared by all series of a heat map. */
  static final class Bench {
    private final Fold fold = new Fold();
    private HeatColumns columns = new HeatColumns(0, 0, 1);
    private long[] bounds = new long[1];
    private long[] times = new long[0];
    private double[] highs = new double[0];

    private long[] bounds(HeatColumns of) {
      if (!columns.equals(of)) {
        columns = of;
        bounds = new long[of.count() + 1];
        for (int c = 0; c <= of.count(); c++) {
          bounds[c] = of.bound(c);
        }
      }
      return bounds;
    }

    private void reserve(int count) {
      if (times.length < count) {
        times = new long[count + count / 2];
        highs = new double[count + count / 2];
      }
    }
  }

  /** The cells, one for each column; not to be changed. */
  double[] values() {
    return values;
  }

  /**
   * Reads the samples over the columns.
   *
   * @param joinMillis longest distance of two samples that the first is held over
   * @param holdMillis how long a sample holds that no other follows
   */
  void update(Samples now, HeatColumns over, long joinMillis, long holdMillis, Bench bench) {
    int kept = kept(now, over, joinMillis, holdMillis);
    if (kept == 0) {
      join = joinMillis;
      hold = holdMillis;
    }
    if (values.length != over.count()) {
      values = new double[over.count()];
    } else if (kept > 0) {
      int shift = (int) (over.first() - columns.first());
      System.arraycopy(values, shift, values, 0, kept);
    }
    Arrays.fill(values, kept, values.length, Double.NaN);
    samples = now;
    columns = over;
    if (kept < over.count()) {
      read(kept, bench.bounds(over), bench);
    }
  }

  /** How many cells from the left are as they were, after they have moved. */
  private int kept(Samples now, HeatColumns over, long joinMillis, long holdMillis) {
    long shift = over.first() - columns.first();
    if (over.count() != columns.count()
        || over.lengthMillis() != columns.lengthMillis()
        || shift < 0
        || shift >= over.count()
        || samples.isEmpty()
        || far(join, joinMillis)
        || far(hold, holdMillis)) {
      return 0;
    }
    long last = samples.lastTime();
    int added = now.size() - now.after(last);
    int dropped = samples.atOrAfter(now.firstTime());
    boolean lost = dropped > 0 && now.firstTime() > over.bound(0);
    if (lost
        || now.firstTime() < samples.firstTime()
        || now.isReduced() != samples.isReduced()
        || now.size() != samples.size() - dropped + added) {
      return 0;
    }
    int kept = (int) (over.count() - shift);
    while (kept > 0 && over.bound(kept) > last) {
      kept--;
    }
    return kept;
  }

  private static boolean far(long before, long now) {
    return Math.abs(now - before) > before * TOLERANCE;
  }

  private void read(int from, long[] bounds, Bench bench) {
    int begin = Math.max(0, samples.after(bounds[from]) - 1);
    int end = samples.atOrAfter(bounds[columns.count()]);
    if (end - begin > (long) (columns.count() - from) * DENSE) {
      readDense(from, bounds, bench.fold);
      return;
    }
    int count = Math.min(samples.size(), end + 1) - begin;
    bench.reserve(count);
    samples.copy(begin, begin + count, bench.times, bench.highs);
    long[] times = bench.times;
    double[] highs = bench.highs;
    int column = from;
    long next = bounds[column + 1];
    double largest = Double.NaN;
    for (int i = 0; i < end - begin; i++) {
      long time = times[i];
      double value = highs[i];
      if (time >= next) {
        values[column] = largest;
        do {
          column++;
        } while (time >= bounds[column + 1]);
        next = bounds[column + 1];
        largest = values[column];
      }
      boolean followed = i + 1 < count && times[i + 1] - time <= join;
      long until = followed ? times[i + 1] : time + hold;
      // What held before the first column only does not hold in it.
      if (until > bounds[from] && value == value) {
        if (!(largest >= value)) {
          largest = value;
        }
        if (until > next) {
          for (int c = column + 1; c < values.length && until > bounds[c]; c++) {
            if (!(values[c] >= value)) {
              values[c] = value;
            }
          }
        }
      }
    }
    if (end > begin) {
      values[column] = largest;
    }
  }

  private void readDense(int start, long[] bounds, Fold fold) {
    int from = samples.atOrAfter(bounds[start]);
    for (int c = start; c < values.length; c++) {
      int to = samples.atOrAfter(bounds[c + 1]);
      fold.clear();
      samples.fold(from, to, fold);
      double value = fold.isEmpty() ? Double.NaN : fold.max();
      double held = held(from - 1, bounds[c]);
      values[c] = value >= held || held != held ? value : held;
      from = to;
    }
  }

  /** Value of an earlier sample if it still holds behind a time; else NaN. */
  private double held(int index, long time) {
    if (index < 0) {
      return Double.NaN;
    }
    long begin = samples.time(index);
    boolean followed = index + 1 < samples.size() && samples.time(index + 1) - begin <= join;
    long until = followed ? samples.time(index + 1) : begin + hold;
    return until > time ? samples.high(index) : Double.NaN;
  }
}
