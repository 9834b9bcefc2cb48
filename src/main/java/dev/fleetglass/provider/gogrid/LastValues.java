package dev.fleetglass.provider.gogrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters that were read into each slot last. From row to row most values stay the same:
 * what they mean is in the row already, and to compare is faster than to read. Never holds what is
 * secret.
 */
final class LastValues {
  /** Longer texts are free text that seldom repeats. */
  private static final int LONGEST = 64;

  private static final int ENOUGH = 200;
  private static final int FRIEND = 4;

  private char[] @Nullable [] values = new char[64][];
  private int[] lengths = new int[64];

  /** How often a slot's text was not known before, less some for each time it was. */
  private int[] strangers = new int[64];

  /** Whether the slot's last value was written just so. */
  boolean isAgain(int slot, char[] chars, int from, int count) {
    if (slot >= lengths.length || lengths[slot] != count) {
      return false;
    }
    char[] value = values[slot];
    return value != null && Arrays.equals(value, 0, count, chars, from, from + count);
  }

  /** Whether the slot's texts are hardly ever the same: names, addresses, numbers. */
  boolean differs(int slot) {
    return slot < strangers.length && strangers[slot] > ENOUGH;
  }

  /** Notes whether a text of the slot was known. */
  void met(int slot, boolean known) {
    grow(slot);
    strangers[slot] = known ? Math.max(0, strangers[slot] - FRIEND) : strangers[slot] + 1;
  }

  private void grow(int slot) {
    if (slot >= lengths.length) {
      int slots = Math.max(slot + 1, 2 * lengths.length);
      lengths = Arrays.copyOf(lengths, slots);
      values = Arrays.copyOf(values, slots);
      strangers = Arrays.copyOf(strangers, slots);
    }
  }

  /** Notes a value once it has been read; empty ones are never asked for. */
  void keep(int slot, char[] chars, int from, int count) {
    grow(slot);
    if (count > LONGEST) {
      lengths[slot] = 0;
      return;
    }
    char[] value = values[slot];
    if (value == null || value.length < count) {
      value = new char[Math.max(16, count)];
      values[slot] = value;
    }
    System.arraycopy(chars, from, value, 0, count);
    lengths[slot] = count;
  }
}
