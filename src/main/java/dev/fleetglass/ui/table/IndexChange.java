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

  static <R extends TableRow> IndexChange between(RowIndex<R> old, RowIndex<R> now) {
    int shorter = Math.min(old.size(), now.size());
    int head = 0;
    while (head < shorter && same(old.get(head), now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && same(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int removed = old.size() - tail - head;
    int added = now.size() - tail - head;
    if (removed == 0 && added == 0) {
      return new IndexChange(List.of());
    }
    List<Range> whole = List.of(new Range(head, removed, added));
    return new IndexChange(removed == added ? split(old, now, head, head + added, whole) : whole);
  }

  /** Between lists of one size, rows that stayed where they were are left out. */
  private static <R extends TableRow> List<Range> split(
      RowIndex<R> old, RowIndex<R> now, int from, int to, List<Range> whole) {
    List<Range> ranges = new ArrayList<>();
    for (int at = from; at < to; ) {
      if (same(old.get(at), now.get(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < to && !same(old.get(end), now.get(end))) {
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

  @SuppressWarnings("ReferenceEquality") // a snapshot uses the objects of equal rows again
  private static boolean same(TableRow a, TableRow b) {
    return a == b;
  }
}
