package dev.fleetglass.provider.gogrid;

import java.util.Arrays;

/** The attributes of the XML element whose start was read last, used again for every element. */
final class XmlAttributes {
  private final Chars chars = new Chars();

  /** Of each attribute, where its name begins and where its value does; then where all ends. */
  private int[] bounds = new int[17];

  private int count;

  void clear() {
    chars.clear();
    count = 0;
  }

  /** Where the next attribute's name and then its value are put. */
  Chars chars() {
    return chars;
  }

  /**
   * The next attribute's name has been put.
   *
   * @return false when there is one of that name already
   */
  boolean named() {
    if (2 * count + 2 >= bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    int from = bounds[2 * count];
    int to = chars.length();
    bounds[2 * count + 1] = to;
    for (int i = 0; i < count; i++) {
      if (Arrays.equals(chars.array(), bounds[2 * i], bounds[2 * i + 1], chars.array(), from, to)) {
        return false;
      }
    }
    return true;
  }

  /** The next attribute's value has been put too. */
  void add() {
    count++;
    bounds[2 * count] = chars.length();
  }

  int count() {
    return count;
  }

  /** Which attribute has a name; -1 when none has. */
  int find(String name) {
    for (int i = 0; i < count; i++) {
      if (chars.is(bounds[2 * i], bounds[2 * i + 1], name)) {
        return i;
      }
    }
    return -1;
  }

  String name(int index) {
    return chars.text(bounds[2 * index], bounds[2 * index + 1]);
  }

  String value(int index) {
    return chars.text(bounds[2 * index + 1], bounds[2 * index + 2]);
  }

  boolean hasValue(int index, String value) {
    return chars.is(bounds[2 * index + 1], bounds[2 * index + 2], value);
  }

  /** Tells a row the kind of its object. */
  void typeOf(Row row, int index) {
    int from = bounds[2 * index + 1];
    row.type(chars.array(), from, bounds[2 * index + 2] - from);
  }
}
