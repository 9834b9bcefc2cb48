package dev.fleetglass.ui.table;

import java.util.Arrays;

/**
 * Finds a row's place by its id: open addressing over an {@code int[]}, because a map of boxed
 * numbers would cost more than many a row. Of several rows with one id it finds the first.
 */
final class IdIndex {
  private final TableRow[] rows;
  private final int[] slots;
  private final int mask;

  IdIndex(TableRow[] rows) {
    this.rows = rows;
    int capacity = Integer.highestOneBit(Math.max(4, rows.length) * 2 - 1) << 1;
    slots = new int[capacity];
    Arrays.fill(slots, -1);
    mask = capacity - 1;
    for (int i = 0; i < rows.length; i++) {
      int slot = slot(rows[i].id());
      if (slots[slot] < 0) {
        slots[slot] = i;
      }
    }
  }

  private IdIndex(TableRow[] rows, int[] slots) {
    this.rows = rows;
    this.slots = slots;
    mask = slots.length - 1;
  }

  /** The same index over other rows that have the same ids at the same places. */
  IdIndex with(TableRow[] others) {
    return new IdIndex(others, slots);
  }

  /** The row's place in the snapshot, or -1. */
  int find(String id) {
    return slots[slot(id)];
  }

  private int slot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] >= 0 && !rows[slots[slot]].id().equals(id)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
