package dev.fleetglass.provider.gogrid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A CSV line as it was written, with what was read out of it. What begins in one of its columns is
 * a {@link Stretch}.
 */
final class Line {
  private final char[] chars;

  /** Of each column, where its field begins; the fields may have gaps in between. */
  private final int[] starts;

  /** Of each character, in which column it is; after the last one, how many columns there are. */
  private final short[] columnOf;

  private final Field[] fields;

  /** Of each column, what its slot has. */
  private final long[] cells;

  /** Slots of the fields that are details. */
  private final int[] details;

  /** Of each column, how many details there are before it. */
  private final int[] detailsBefore;

  /**
   * A field of a line.
   *
   * @param value of its place, or the place's stub when it is empty
   */
  record Field(Known value, boolean quoted) {
    /** How many characters it has in the text, without what ends it. */
    int length() {
      return value.length() + (quoted ? 2 : 0);
    }

    /** Writes it as it stood in the text. */
    void write(char[] target, int to) {
      if (quoted) {
        target[to] = '"';
        target[to + 1 + value.length()] = '"';
      }
      value.copy(target, quoted ? to + 1 : to);
    }
  }

  /**
   * Keeps a line.
   *
   * @param line of each column the field, at most {@link CsvColumns#MOST}; null when it may not be
   *     foreseen
   * @param lineEnd what is behind the last column
   */
  Line(@Nullable Field[] line, char lineEnd) {
    int columns = line.length;
    fields = new Field[columns];
    starts = new int[columns + 1];
    cells = new long[columns];
    detailsBefore = new int[columns + 1];
    details = new int[columns];
    chars = new char[length(line)];
    columnOf = new short[chars.length + 1];
    int at = 0;
    int count = 0;
    for (int i = 0; i < columns; i++) {
      starts[i] = at;
      detailsBefore[i] = count;
      Field field = line[i];
      if (field != null) {
        fields[i] = field;
        Known value = field.value();
        cells[i] = value.isStub() ? value.absentCell() : value.cell();
        if (value.detail() && !value.isStub()) {
          details[count++] = value.slot();
        }
        field.write(chars, at);
        int end = at + field.length();
        chars[end] = i == columns - 1 ? lineEnd : ',';
        Arrays.fill(columnOf, at, end + 1, (short) i);
        at = end + 1;
      }
    }
    starts[columns] = at;
    detailsBefore[columns] = count;
    columnOf[at] = (short) columns;
  }

  /** How many characters the fields of a line have that may be foreseen. */
  static int length(@Nullable Field[] line) {
    int length = 0;
    for (Field field : line) {
      length += field == null ? 0 : field.length() + 1;
    }
    return length;
  }

  /** The fields from a column on, up to the first one that may not be foreseen. */
  Stretch from(int column) {
    int to = column;
    while (to < fields.length && fields[to] != null) {
      to++;
    }
    return to == column ? Stretch.NONE : new Stretch(this, column, to, starts[column]);
  }

  /**
   * How many fields between two columns stand in a text from one index on, which ends at another.
   *
   * @param start where the first column's field begins in this line
   */
  int fields(int first, int after, int start, char[] source, int from, int to) {
    int length = Math.min(starts[after] - start, to - from);
    if (length == 0 || source[from] != chars[start]) {
      return 0;
    }
    int same = Arrays.mismatch(chars, start, start + length, source, from, from + length);
    // Behind the last field the next column may be farther on.
    return Math.min(after, columnOf[start + (same < 0 ? length : same)]) - first;
  }

  long head(int start) {
    return StretchTable.head(chars, start, chars.length);
  }

  Field field(int column) {
    return fields[column];
  }

  /** Where a column's field begins among the characters. */
  int start(int column) {
    return starts[column];
  }

  /** Of each column, what its slot has. */
  long[] cells() {
    return cells;
  }

  /** The slots of those fields that are details. */
  int[] details() {
    return details;
  }

  /** How many details there are before a column. */
  int detailsBefore(int column) {
    return detailsBefore[column];
  }
}
