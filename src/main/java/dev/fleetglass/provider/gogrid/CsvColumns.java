package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines under column names into rows. Most of a line is what followed the same value in
 * an earlier one, as all that there is to an image follows its number: such stretches are kept with
 * the value before them and compared as a whole.
 */
final class CsvColumns {
  static final int MOST = 5_000;

  /**
   * Characters and fields that stretches of one answer may keep: a bound for what services can do.
   */
  private static final int MOST_KEPT = 500_000;

  /** Lines that are all learnt from, in the beginning; then one of so many is. */
  private static final int FIRST = 256;

  private static final int ONE_OF = 64;

  private final WirePath[] columns;
  private final CsvTokens text;

  /** What the line has in each column; null when it may not be foreseen. */
  private final @Nullable Known[] line;

  /** Of each column, the stretch from there on that was learnt last, for values that are new. */
  private final @Nullable Stretch[] latest;

  /** The columns of the line that were read one by one, and of each the value before it. */
  private final int[] alone;

  private final Known[] before;
  private int alones;
  private int lines;
  private int kept;
  private boolean learning;

  CsvColumns(WirePath[] columns, CsvTokens text) {
    this.columns = columns;
    this.text = text;
    line = new Known[columns.length];
    latest = new Stretch[columns.length + 1];
    alone = new int[columns.length];
    before = new Known[columns.length];
  }

  /** Reads the line that the text has come to. */
  void read(Row row) throws IOException, UndecodableException {
    learning = lines < FIRST || lines % ONE_OF == 0;
    lines++;
    alones = 0;
    int count = foreseen(row, 0);
    while (text.next()) {
      if (count < columns.length) {
        try {
          one(row, count);
        } catch (UndecodableException e) {
          checkCount(row, rest(count + 1));
          throw e;
        }
        count++;
        count += foreseen(row, count);
      } else {
        count = rest(count + 1);
      }
    }
    checkCount(row, count);
    if (learning) {
      learn();
    }
  }

  private void one(Row row, int column) throws UndecodableException {
    WirePath place = columns[column];
    if (learning) {
      before[alones] = row.last();
      alone[alones++] = column;
    }
    row.put(place, Shape.Kind.UNTYPED, text.chars(), text.from(), text.length());
    if (learning) {
      Known value = row.last();
      boolean kept = value.place() == place && value.isStub() == (text.length() == 0);
      line[column] = kept && !text.quoted() && place.map() < 0 ? value : null;
    }
  }

  /** Takes the fields that stand where they are expected after the last value; answers how many. */
  private int foreseen(Row row, int column) throws UndecodableException {
    Stretch stretch = row.last().stretch();
    if (stretch == null) {
      stretch = latest[column];
    }
    if (stretch == null || stretch.column() != column) {
      return 0;
    }
    int fields = text.take(stretch);
    if (fields > 0) {
      row.put(stretch, fields);
      if (learning) {
        System.arraycopy(stretch.values(), 0, line, column, fields);
      }
    }
    return fields;
  }

  /** Counts the fields that are left, of which so many have gone before. */
  private int rest(int before) throws IOException, UndecodableException {
    int count = before;
    while (text.next()) {
      if (++count > MOST) {
        throw text.tooLong();
      }
    }
    return count;
  }

  private void checkCount(Row row, int count) throws UndecodableException {
    if (count != columns.length) {
      // What is in the wrong column is wrong there, and not what there is to tell.
      throw new UndecodableException(
          row.at(""), "The line has " + count + " fields under " + columns.length + " names.");
    }
  }

  /** Keeps what followed the values that have nothing kept yet and have come a second time. */
  private void learn() {
    for (int i = 0; i < alones; i++) {
      Known value = before[i];
      if (value.stretch() == null && value.again()) {
        value.stretch(from(alone[i]));
      }
    }
  }

  private Stretch from(int column) {
    int fields = 0;
    int length = 0;
    // The last column ends with its line and not with a comma.
    while (column + fields < columns.length - 1) {
      Known value = line[column + fields];
      if (value == null) {
        break;
      }
      length += value.length() + 1;
      fields++;
    }
    if (fields == 0 || kept + length + fields > MOST_KEPT) {
      return Stretch.NONE;
    }
    kept += length + fields;
    Stretch stretch = new Stretch(column, columns, line, fields);
    latest[column] = stretch;
    return stretch;
  }
}
