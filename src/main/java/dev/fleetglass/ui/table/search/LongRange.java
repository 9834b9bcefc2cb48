package dev.fleetglass.ui.table.search;

/** Numeric keys from one to another, both included; none when the first is greater. */
record LongRange(long least, long most) {
  /** Keeps clear of the key that stands for no value. */
  static final long FIRST = Long.MIN_VALUE + 1;
}
