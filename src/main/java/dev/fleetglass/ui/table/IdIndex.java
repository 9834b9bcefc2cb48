package dev.fleetglass.ui.table;

import java.util.Arrays;

/**
 * Finds a row's place by its id: open addressing over an {@code int[]}, because a map of boxed
 * numbers would cost more than many a row. Of several rows with one id it finds the first.
 * Immutable; eight to sixteen bytes a row.
 *
 * <p>A slot has a row's place in its low bits and some bits of its id's hash above them, so that
 * nearly no other id is ever looked at.
 */
final class IdIndex {
  private static final int EMPTY = -1;
  private static final int GONE = -2;

  private final Rows<?> rows;
  private final int[] slots;
  private final int mask;
  private final int placeMask;

  /** Slots that are not empty. */
  private final int used;

  /** Whether an id occurs more than once. */
  private final boolean ambiguous;

  private IdIndex(Rows<?> rows, int[] slots, int placeMask, int used, boolean ambiguous) {
    this.rows = rows;
    this.slots = slots;
    mask = slots.length - 1;
    this.placeMask = placeMask;
    this.used = used;
    this.ambiguous = ambiguous;
  }

  /** An index of these rows, which must not change afterwards. */
  static IdIndex of(Rows<?> rows) {
    int capacity = Integer.highestOneBit(Math.max(4, rows.size()) * 2 - 1) << 1;
    int[] slots = new int[capacity];
    Arrays.fill(slots, EMPTY);
    Filler filler = new Filler(rows, slots, placeMask(rows.size()));
    for (int place = 0; place < rows.size(); place++) {
      filler.add(place);
    }
    return filler.index(0);
  }

  /** Places and the two marks must fit. */
  private static int placeMask(int size) {
    return -1 >>> Integer.numberOfLeadingZeros(size + 2);
  }

  /** The same index over other rows that have the same ids at the same places. */
  IdIndex with(Rows<?> others) {
    return new IdIndex(others, slots, placeMask, used, ambiguous);
  }

  /** The index of the rows after a step; hashes only those that are new. */
  IdIndex after(Step<?> step, Rows<?> now) {
    int[] to = step.to();
    if (to == null) {
      return with(now);
    }
    int came = now.size() - step.kept();
    boolean crowded = (used + came) * 4L > slots.length * 3L || now.size() * 8 < slots.length;
    if (ambiguous || step.split() || crowded || placeMask(now.size()) != placeMask) {
      return of(now);
    }
    int[] next = new int[slots.length];
    for (int slot = 0; slot < next.length; slot++) {
      int held = slots[slot];
      if (held >= 0 || held < GONE) {
        int place = to[held & placeMask];
        next[slot] = place < 0 ? GONE : (held & ~placeMask) | place;
      } else {
        next[slot] = held;
      }
    }
    Filler filler = new Filler(now, next, placeMask);
    for (int place = 0; place < now.size(); place++) {
      if (step.old(place) < 0) {
        filler.add(place);
      }
    }
    return filler.index(used);
  }

  /** The row's place in the snapshot, or -1. */
  int find(String id) {
    int hash = hash(id);
    int tag = hash & ~placeMask;
    int slot = hash & mask;
    for (int held = slots[slot]; held != EMPTY; held = slots[slot]) {
      int place = held & placeMask;
      if (held != GONE && (held & ~placeMask) == tag && rows.get(place).id().equals(id)) {
        return place;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  private static int hash(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /** Bytes in memory. */
  long bytes() {
    return 4L * slots.length;
  }

  private static final class Filler {
    private final Rows<?> rows;
    private final int[] slots;
    private final int placeMask;
    private int added;
    private boolean ambiguous;

    Filler(Rows<?> rows, int[] slots, int placeMask) {
      this.rows = rows;
      this.slots = slots;
      this.placeMask = placeMask;
    }

    /** Adds a row unless one with its id is there. */
    void add(int place) {
      String id = rows.get(place).id();
      int hash = hash(id);
      int tag = hash & ~placeMask;
      int mask = slots.length - 1;
      int slot = hash & mask;
      for (int held = slots[slot]; held != EMPTY; held = slots[slot]) {
        if (held != GONE
            && (held & ~placeMask) == tag
            && rows.get(held & placeMask).id().equals(id)) {
          ambiguous = true;
          return;
        }
        slot = slot + 1 & mask;
      }
      slots[slot] = tag | place;
      added++;
    }

    IdIndex index(int before) {
      return new IdIndex(rows, slots, placeMask, before + added, ambiguous);
    }
  }
}
