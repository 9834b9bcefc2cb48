package dev.fleetglass.provider.gogrid;

import java.util.Arrays;

/**
 * Neighbouring fields of a CSV line as they were written, each with the comma behind it, and what
 * was read out of them. A line that has the same ones is compared with all of them at once.
 */
final class Stretch {
  /** Where nothing can be foreseen. */
  static final Stretch NONE = new Stretch(-1, new WirePath[0], new Known[0], 0);

  private final int column;
  private final char[] chars;

  /** Of each field, where its comma ends. */
  private final int[] ends;

  private final Known[] values;
  private final int[] slots;
  private final boolean[] present;

  /** Places of the fields that are details. */
  private final WirePath[] details;

  /** Of each field, how many details there are up to it. */
  private final int[] detailsTo;

  /**
   * Keeps fields.
   *
   * @param column number of the first one's, counted from 0
   * @param columns places of all columns
   * @param line of each column, the value; its place's stub when it is empty
   * @param fields how many there are
   */
  Stretch(int column, WirePath[] columns, Known[] line, int fields) {
    this.column = column;
    values = Arrays.copyOfRange(line, Math.max(0, column), Math.max(0, column) + fields);
    ends = new int[fields];
    slots = new int[fields];
    present = new boolean[fields];
    detailsTo = new int[fields];
    WirePath[] found = new WirePath[fields];
    int length = 0;
    int count = 0;
    for (int i = 0; i < fields; i++) {
      Known value = values[i];
      length += value.length() + 1;
      ends[i] = length;
      slots[i] = value.slot();
      present[i] = value.present() && !value.isStub();
      if (value.detail() && !value.isStub()) {
        found[count++] = columns[column + i];
      }
      detailsTo[i] = count;
    }
    details = Arrays.copyOf(found, count);
    chars = new char[length];
    for (int i = 0; i < fields; i++) {
      values[i].copy(chars, ends[i] - 1 - values[i].length());
      chars[ends[i] - 1] = ',';
    }
  }

  int column() {
    return column;
  }

  /** Of each field, the value. */
  Known[] values() {
    return values;
  }

  /** Of each field, the place's slot. */
  int[] slots() {
    return slots;
  }

  /** Of each field, whether its slot has a value. */
  boolean[] present() {
    return present;
  }

  /** The places of those fields that are details. */
  WirePath[] details() {
    return details;
  }

  /** How many of the first so many fields are details. */
  int details(int fields) {
    return fields == 0 ? 0 : detailsTo[fields - 1];
  }

  /** How many characters the first so many fields have. */
  int length(int fields) {
    return fields == 0 ? 0 : ends[fields - 1];
  }

  /** How many of the fields stand in a text from one index on, which ends at another. */
  int fields(char[] source, int from, int to) {
    int length = Math.min(chars.length, to - from);
    int same = Arrays.mismatch(chars, 0, length, source, from, from + length);
    if (same < 0) {
      same = length;
    }
    if (same == chars.length) {
      return values.length;
    }
    int found = Arrays.binarySearch(ends, same);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
