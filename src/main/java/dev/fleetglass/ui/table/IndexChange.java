package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two indices, as ranges that are replaced; rows outside are the same objects
 * at the same places (counted from the end behind the last range).
 */
record IndexChange(List<Range> ranges) {
  /** More single ranges than this are told as one. */
  private static final int MAX_RANGES = 128;

  /** Old rows {@code [from, from + removed)} become {@code added} rows at {@code from}. */
  record Range(int from, int removed, int added) {}

  /** Finds what differs; O(rows) over plain numbers. */
  static <R extends TableRow> IndexChange between(RowIndex<R> old, RowIndex<R> now) {
    Same same = same(old, now);
    int shorter = Math.min(old.size(), now.size());
    int head = 0;
    while (head < shorter && same.at(head, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && same.at(old.size() - 1 - tail, now.size() - 1 - tail)) {
      tail++;
    }
    int removed = old.size() - tail - head;
    int added = now.size() - tail - head;
    if (removed == 0 && added == 0) {
      return new IndexChange(List.of());
    }
    List<Range> whole = List.of(new Range(head, removed, added));
    boolean refresh = old.query().equals(now.query());
    return new IndexChange(
        refresh && removed == added ? split(same, head, head + added, whole) : whole);
  }

  /** Tells whether the row seen at a place of old is the very one seen at a place now. */
  private interface Same {
    boolean at(int before, int after);
  }

  private static <R extends TableRow> Same same(RowIndex<R> old, RowIndex<R> now) {
    if (old.snapshot() == now.snapshot()) {
      return (before, after) -> old.code(before) == now.code(after);
    }
    Step<R> step = now.snapshot().stepFrom(old.snapshot());
    if (step == null) {
      return (_, _) -> false;
    }
    return (before, after) -> {
      int was = old.code(before);
      int is = now.code(after);
      int row = is < 0 ? ~is : is;
      return was < 0 == is < 0 && step.old(row) == (was < 0 ? ~was : was) && step.same(row);
    };
  }

  /** Between lists of one size, rows that stayed where they were are left out. */
  private static List<Range> split(Same same, int from, int to, List<Range> whole) {
    List<Range> ranges = new ArrayList<>();
    for (int at = from; at < to; ) {
      if (same.at(at, at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < to && !same.at(end, end)) {
        end++;
      }
      if (ranges.size() == MAX_RANGES) {
        return whole;
      }
      ranges.add(new Range(at, end - at, end - at));
      at = end;
    }
    return ranges;
  }
}
