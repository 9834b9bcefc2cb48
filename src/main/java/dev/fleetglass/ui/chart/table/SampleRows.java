package dev.fleetglass.ui.chart.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * Sample times from the newest to the oldest. New ones at the front and lost ones at the end are
 * told as such, so that a table that is read stays where it is.
 */
final class SampleRows extends ObservableListBase<Long> {
  private long[] ascending = new long[0];

  @Override
  public Long get(int index) {
    return ascending[ascending.length - 1 - index];
  }

  @Override
  public int size() {
    return ascending.length;
  }

  void show(long[] times) {
    long[] before = ascending;
    if (Arrays.equals(before, times)) {
      return;
    }
    int kept = kept(before, times);
    beginChange();
    ascending = times;
    if (kept == 0) {
      nextReplace(0, times.length, newestFirst(before, 0, before.length));
    } else {
      if (times.length > kept) {
        nextAdd(0, times.length - kept);
      }
      if (before.length > kept) {
        nextRemove(times.length, newestFirst(before, 0, before.length - kept));
      }
    }
    endChange();
  }

  /** How many rows both have, if the new ones begin within the old ones; else 0. */
  private static int kept(long[] before, long[] times) {
    if (before.length == 0 || times.length == 0) {
      return 0;
    }
    int from = Arrays.binarySearch(before, times[0]);
    int length = before.length - from;
    boolean same =
        from >= 0
            && length <= times.length
            && Arrays.equals(before, from, before.length, times, 0, length);
    return same ? length : 0;
  }

  private static List<Long> newestFirst(long[] times, int from, int to) {
    return new AbstractList<>() {
      @Override
      public Long get(int index) {
        return times[to - 1 - index];
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }
}
