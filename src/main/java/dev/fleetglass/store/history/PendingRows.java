package dev.fleetglass.store.history;

import java.util.Arrays;

/**
 * Where in the file a metric's samples are that wait for their block: the rows of all metrics lie
 * there as they came, and looking through them for one metric's takes long. Any thread; has what is
 * committed.
 */
final class PendingRows {
  private long[] ids = new long[0];
  private long[] oldest = new long[0];
  private long[] newest = new long[0];
  private int size;

  /**
   * Those that may have samples of a time span.
   *
   * @param ids in the order of writing
   * @param oldest time of any sample of the metric that waits; {@link Long#MAX_VALUE} when none
   *     does
   * @param newest likewise; {@link Long#MIN_VALUE} when none does
   */
  @SuppressWarnings("ArrayRecordComponent") // is never compared
  record Found(long[] ids, long oldest, long newest) {}

  synchronized void add(long id, long from, long to) {
    if (size == ids.length) {
      int room = Math.max(16, size * 2);
      ids = Arrays.copyOf(ids, room);
      oldest = Arrays.copyOf(oldest, room);
      newest = Arrays.copyOf(newest, room);
    }
    ids[size] = id;
    oldest[size] = from;
    newest[size++] = to;
  }

  /** Has what another one has, which has nothing from then on. */
  void takeOver(PendingRows other) {
    synchronized (this) {
      synchronized (other) {
        ids = other.ids;
        oldest = other.oldest;
        newest = other.newest;
        size = other.size;
        other.ids = new long[0];
        other.oldest = new long[0];
        other.newest = new long[0];
        other.size = 0;
      }
    }
  }

  synchronized void clear() {
    size = 0;
  }

  /** Removes some, given in order. */
  synchronized void remove(long[] gone) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (Arrays.binarySearch(gone, ids[i]) < 0) {
        ids[kept] = ids[i];
        oldest[kept] = oldest[i];
        newest[kept++] = newest[i];
      }
    }
    size = kept;
  }

  synchronized Found find(long from, long to) {
    long[] some = new long[size];
    int found = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      first = Math.min(first, oldest[i]);
      last = Math.max(last, newest[i]);
      if (newest[i] >= from && oldest[i] <= to) {
        some[found++] = ids[i];
      }
    }
    return new Found(Arrays.copyOf(some, found), first, last);
  }
}
