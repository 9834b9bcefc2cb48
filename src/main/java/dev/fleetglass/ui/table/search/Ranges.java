package dev.fleetglass.ui.table.search;

import java.util.Arrays;

/** Ranges of a text, gathered in any order. For one thread. */
public final class Ranges {
  private long[] ranges = new long[4];
  private int count;

  void add(int start, int end) {
    if (start < end) {
      if (count == ranges.length) {
        ranges = Arrays.copyOf(ranges, count * 2);
      }
      ranges[count++] = (long) start << 32 | end;
    }
  }

  /** Starts and ends in turn, from the left, none touching another. */
  int[] merged() {
    Arrays.sort(ranges, 0, count);
    int[] all = new int[count * 2];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int start = (int) (ranges[i] >> 32);
      int end = (int) ranges[i];
      if (size > 0 && start <= all[size - 1]) {
        all[size - 1] = Math.max(all[size - 1], end);
      } else {
        all[size++] = start;
        all[size++] = end;
      }
    }
    return Arrays.copyOf(all, size);
  }
}
