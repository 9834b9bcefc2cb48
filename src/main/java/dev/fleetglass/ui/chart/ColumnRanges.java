package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Fold;
import dev.fleetglass.series.Samples;
import java.util.Arrays;

/**
 * Reduces a series to what can be seen of it: the lowest and highest level its line takes within
 * each pixel column. No sample is lost, whatever the zoom: a spike one sample wide widens the range
 * of its column. Looks at a few blocks of samples per column, not at each sample: columns of many
 * samples have edges that are off by up to an eighth of their width. Reusable, so that a frame
 * allocates nothing.
 */
final class ColumnRanges {
  private static final int PATIENCE = 128;

  /** A column of so many samples may begin with the block nearest to its edge. */
  private static final int MANY = 64;

  /** Then its edges are off by less than this part of its width. */
  private static final int SLACK = 8;

  private static final int STEPS = 8;
  private static final double TINY = 1e-9;

  private final Fold fold = new Fold();
  private final PositiveRange positive = new PositiveRange();
  private double[] min = new double[0];
  private double[] max = new double[0];
  private ValueScale scale = new ValueScale(0, 1, 1);
  private long fromMillis;
  private long length = 1;
  private int columns;
  private double foldLow;
  private double foldHigh;
  private double lastLow;
  private double lastHigh;
  private Group present = new Group();
  private Group before = new Group();

  /** The part of a sample that is drawn. */
  enum Part {
    /** All that it stands for, from its smallest to its largest value. */
    RANGE,
    /** Its value; in columns with many samples the mean of all. */
    MEAN,
    /** Its range, which holds until the next sample. */
    STEP
  }

  /** The samples of one column. */
  private static final class Group {
    private int column;
    private int first;
    private int end;
    private boolean many;
    private boolean mean;
    private boolean some;
    private double low;
    private double high;

    /** Whether two ranges of many samples are one line already. */
    private boolean touches(Group other) {
      return many && other.many && some && other.some && low <= other.high && high >= other.low;
    }
  }

  /** Starts anew for a plot whose width is divided into columns. */
  void reset(ChartGeometry plot, int count) {
    if (min.length < count) {
      min = new double[count];
      max = new double[count];
    }
    Arrays.fill(min, 0, count, Double.POSITIVE_INFINITY);
    Arrays.fill(max, 0, count, Double.NEGATIVE_INFINITY);
    fromMillis = plot.fromMillis();
    length = plot.toMillis() - plot.fromMillis();
    scale = plot.scale();
    columns = count;
  }

  /**
   * Adds a series.
   *
   * @param join longest distance of two samples that a line bridges
   */
  void add(Samples samples, long join, Part part) {
    int size = samples.size();
    int next = Math.max(0, samples.atOrAfter(fromMillis) - 1);
    int end = Math.min(size, samples.after(fromMillis + length) + 1);
    before.column = -1;
    before.end = 0;
    before.many = false;
    while (next < end) {
      Group group = present;
      group.first = next;
      group.column = columnFrom(samples, next);
      next = group.column < 0 ? next + 1 : border(samples, next, end, edge(group.column + 1));
      group.end = next;
      group.many = next - group.first >= MANY;
      group.mean = part == Part.MEAN && next - group.first > 1;
      group.some = read(samples, group.first, next, part);
      group.low = foldLow;
      group.high = foldHigh;
      if (group.some) {
        include(group.column, foldLow, foldHigh);
      }
      if (before.end > 0 && !group.touches(before)) {
        connect(samples, join, part);
      }
      present = before;
      before = group;
    }
  }

  int columns() {
    return columns;
  }

  /** Whether the line passes through the column. */
  boolean covers(int column) {
    return min[column] <= max[column];
  }

  /** Lowest level, see {@link ValueScale#level}. */
  double min(int column) {
    return min[column];
  }

  double max(int column) {
    return max[column];
  }

  /** Whether the line is in this column only: a sample without neighbours. */
  boolean alone(int column) {
    return covers(column)
        && (column == 0 || !covers(column - 1))
        && (column == columns - 1 || !covers(column + 1));
  }

  /** Takes the levels of the samples of one column; whether there is any. */
  private boolean read(Samples samples, int from, int to, Part part) {
    if (to - from == 1) {
      boolean some = levels(samples, from, part);
      foldLow = lastLow;
      foldHigh = lastHigh;
      return some;
    }
    fold.clear();
    if (part == Part.MEAN) {
      samples.fold(from, to, fold);
    } else {
      samples.extremes(from, to, fold);
    }
    if (fold.isEmpty()) {
      return false;
    }
    if (part == Part.MEAN) {
      foldLow = scale.level(fold.mean());
      foldHigh = foldLow;
      return !Double.isNaN(foldLow);
    }
    if (fold.min() > scale.above()) {
      foldLow = scale.level(fold.min());
      foldHigh = scale.level(fold.max());
      return true;
    }
    positive.read(samples, from, to, PATIENCE);
    foldLow = scale.level(positive.min());
    foldHigh = scale.level(positive.max());
    return !positive.isEmpty();
  }

  /** Draws the line from the last sample of the group before to the first of the present one. */
  private void connect(Samples samples, long join, Part part) {
    int last = before.end - 1;
    int first = present.first;
    if (samples.time(first) - samples.time(last) > join || !levels(samples, last, part, before)) {
      return;
    }
    // Samples beside their column's edge count as being on it.
    double x =
        before.mean ? before.column + 0.5 : Math.min(x(samples.time(last)), before.column + 1);
    double low = lastLow;
    double high = lastHigh;
    if (levels(samples, first, part, present)) {
      double firstX =
          present.mean ? present.column + 0.5 : Math.max(x(samples.time(first)), present.column);
      cross(x, low, high, Math.max(firstX, x + TINY), part);
    }
  }

  /** Takes the levels of one sample of a group, or the mean of all; whether it has any. */
  private boolean levels(Samples samples, int index, Part part, Group of) {
    if (of.end - of.first > 1 && !of.mean) {
      return levels(samples, index, part);
    }
    lastLow = of.low;
    lastHigh = of.high;
    return of.some && !(of.mean && missing(samples, index, part));
  }

  private boolean missing(Samples samples, int index, Part part) {
    double value = samples.value(index);
    double most = part == Part.MEAN ? value : samples.high(index);
    return Double.isNaN(value) || !(most > scale.above());
  }

  /** Takes the levels of one sample; whether it has any. */
  private boolean levels(Samples samples, int index, Part part) {
    double value = samples.value(index);
    double most = part == Part.MEAN ? value : samples.high(index);
    if (Double.isNaN(value) || !(most > scale.above())) {
      return false;
    }
    lastHigh = scale.level(most);
    double least = part == Part.MEAN ? value : samples.low(index);
    if (least > scale.above()) {
      lastLow = scale.level(least);
    } else {
      lastLow = value > scale.above() ? scale.level(value) : lastHigh;
    }
    return true;
  }

  /** Where the line crosses from one column into the next, both show that level. */
  private void cross(double x, double low, double high, double nextX, Part part) {
    int first = before.column;
    int last = present.column;
    boolean step = part == Part.STEP;
    double lowSlope = step ? 0 : (lastLow - low) / (nextX - x);
    double highSlope = step ? 0 : (lastHigh - high) / (nextX - x);
    for (int c = first; c < Math.min(last, columns); c++) {
      double lower = low + lowSlope * (c + 1 - x);
      double upper = high + highSlope * (c + 1 - x);
      include(c, lower, upper);
      include(c + 1, lower, upper);
    }
    if (step) {
      include(last, low, high);
    }
  }

  /** Column that begins with a sample: not the one before, which has ended already. */
  private int columnFrom(Samples samples, int index) {
    boolean block = samples.blockFrom(index) == index;
    int column = column(block ? samples.blockTime(index) : samples.time(index));
    return before.many ? Math.max(column, before.column + 1) : column;
  }

  /**
   * Index behind the last sample of a column. Where there are many, a block begins there, so that
   * the figures of blocks tell all, and as long as there are many, no single sample is looked at.
   */
  private int border(Samples samples, int from, int end, long edge) {
    long slack = length / columns / SLACK;
    int guess = Math.min(end, from + Math.max(1, before.end - before.first));
    if (before.many) {
      int at = samples.blockFrom(guess);
      int block = Samples.block();
      for (int i = 0; i < STEPS && at < end && samples.blockTime(at) < edge - slack; i++) {
        at += block;
      }
      for (int i = 0; i < STEPS && earlier(samples, at, from, end, edge - slack); i++) {
        at -= block;
      }
      if (at - from >= MANY
          && at < end
          && within(samples, at, edge, slack)
          && !earlier(samples, at, from, end, edge - slack)) {
        return at;
      }
    }
    int exact = seek(samples, from + 1, end, edge, guess);
    if (exact - from < MANY) {
      return exact;
    }
    int at = samples.blockFrom(exact);
    while (earlier(samples, at, from, end, edge - slack)) {
      at -= Samples.block();
    }
    return at < end && within(samples, at, edge, slack) ? at : exact;
  }

  /** Whether the block before also begins at or after a time. */
  private static boolean earlier(Samples samples, int at, int from, int end, long millis) {
    int block = at - Samples.block();
    return block > from && block < end && samples.blockTime(block) >= millis;
  }

  private static boolean within(Samples samples, int at, long edge, long slack) {
    long millis = samples.blockTime(at);
    return millis >= edge - slack && millis < edge + slack;
  }

  /** First index at or after a time between two others; the later one when there is none. */
  private static int seek(Samples samples, int from, int to, long millis, int guess) {
    int low = from;
    int high = to;
    int at = Math.clamp(guess, from, to);
    if (at < to && samples.time(at) < millis) {
      int step = 1;
      low = at + 1;
      while (low + step < to && samples.time(low + step) < millis) {
        low += step + 1;
        step *= 2;
      }
      high = Math.min(to, low + step);
    } else {
      int step = 1;
      high = at;
      while (high - step > from && samples.time(high - step) >= millis) {
        high -= step;
        step *= 2;
      }
      low = Math.max(from, high - step);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (samples.time(middle) < millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Earliest time in a column. */
  private long edge(int column) {
    return fromMillis + Math.ceilDiv(column * length, (long) columns);
  }

  private int column(long millis) {
    long column = Math.floorDiv((millis - fromMillis) * columns, length);
    return Math.clamp(column, -1, columns);
  }

  private double x(long millis) {
    return (millis - fromMillis) * (double) columns / length;
  }

  private void include(int column, double low, double high) {
    if (column >= 0 && column < columns) {
      if (low < min[column]) {
        min[column] = low;
      }
      if (high > max[column]) {
        max[column] = high;
      }
    }
  }
}
