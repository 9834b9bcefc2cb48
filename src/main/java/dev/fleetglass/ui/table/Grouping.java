package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Rows in order with a line above each group of them. Rows have to come sorted by what they are
 * grouped by. Inner places count the rows alone, outer places what is seen. Immutable; takes eight
 * bytes a group.
 */
final class Grouping {
  /** Inner place at which each group begins, and behind them how many rows there are. */
  private final int[] starts;

  /** Outer place of each group's line, and behind them how much is seen. */
  private final int[] lines;

  private Grouping(int[] starts, int[] lines) {
    this.starts = starts;
    this.lines = lines;
  }

  /**
   * Groups rows.
   *
   * @param text of the row at an inner place, in the column they are grouped by; texts that differ
   *     in case alone are one group, as they are one to the sort
   */
  static Grouping of(int size, IntFunction<String> text, Folds folds, BooleanSupplier cancelled) {
    int[] starts = new int[16];
    int groups = 0;
    String last = "";
    for (int place = 0; place < size; place++) {
      Cancelled.check(cancelled, place);
      String now = text.apply(place);
      if (place == 0 || !now.equalsIgnoreCase(last)) {
        if (groups + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[groups++] = place;
      }
      last = now;
    }
    starts = Arrays.copyOf(starts, groups + 1);
    starts[groups] = size;
    return new Grouping(starts, lines(starts, text, folds));
  }

  private static int[] lines(int[] starts, IntFunction<String> text, Folds folds) {
    int[] lines = new int[starts.length];
    for (int group = 0; group + 1 < starts.length; group++) {
      boolean folded = folds.folded(text.apply(starts[group]));
      int seen = folded ? 0 : starts[group + 1] - starts[group];
      lines[group + 1] = lines[group] + 1 + seen;
    }
    return lines;
  }

  /** The same rows in the same order with other groups folded. */
  Grouping folded(IntFunction<String> text, Folds folds) {
    return new Grouping(starts, lines(starts, text, folds));
  }

  /** Lines and rows that are seen. */
  int size() {
    return lines[lines.length - 1];
  }

  int groups() {
    return starts.length - 1;
  }

  /** The group that is seen at an outer place, as its line or one of its rows. */
  int group(int outer) {
    int found = Arrays.binarySearch(lines, 0, groups(), outer);
    return found >= 0 ? found : -found - 2;
  }

  boolean isLine(int outer) {
    return outer < size() && lines[group(outer)] == outer;
  }

  /** The outer place of a group's line. */
  int line(int group) {
    return lines[group];
  }

  int count(int group) {
    return starts[group + 1] - starts[group];
  }

  boolean isFolded(int group) {
    return lines[group + 1] == lines[group] + 1;
  }

  /** The inner place of a group's first row. */
  int first(int group) {
    return starts[group];
  }

  /** The inner place of what is seen at an outer one; of a line the place of its first row. */
  int inner(int outer) {
    int group = group(outer);
    return starts[group] + Math.max(0, outer - lines[group] - 1);
  }

  /** Where the row at an inner place is seen; -1 when its group is folded. */
  int outer(int inner) {
    int group = of(inner);
    return isFolded(group) ? -1 : lines[group] + 1 + inner - starts[group];
  }

  /** The group of the row at an inner place. */
  int of(int inner) {
    int found = Arrays.binarySearch(starts, 0, groups(), inner);
    return found >= 0 ? found : -found - 2;
  }

  long bytes() {
    return 4L * (starts.length + lines.length);
  }
}
