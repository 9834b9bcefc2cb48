package dev.fleetglass.ui.table.search;

/** Numeric keys from one to another, both included; none when the first is greater. */
public record LongRange(long least, long most) {
  /** Keeps clear of the key that stands for no value. */
  static final long FIRST = Long.MIN_VALUE + 1;

  /** Nothing lies in it. */
  static final LongRange NONE = new LongRange(0, -1);

  /** Whether a key lies in it. */
  public boolean holds(long key) {
    return key >= least && key <= most;
  }
}
