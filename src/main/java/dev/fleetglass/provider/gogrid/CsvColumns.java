package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines under column names into rows. Most of a line is what followed the same value in
 * an earlier one, as all that there is to an image follows its number: such stretches are kept with
 * the value before them and compared as a whole. Where the line goes on in another way than that,
 * it mostly is one of a few: these are kept with the column.
 */
final class CsvColumns {
  static final int MOST = 5_000;

  /**
   * Characters and fields of lines of one answer that may be kept: a bound for what services can
   * do.
   */
  private static final int MOST_KEPT = 500_000;

  /** Lines that are all learnt from, in the beginning; then one of so many is. */
  private static final int FIRST = 256;

  private static final int ONE_OF = 64;

  private final WirePath[] columns;
  private final int[] slots;
  private final CsvTokens text;

  /** What the line has in each column; null when it may not be foreseen. */
  private final Line.@Nullable Field[] line;

  /** Of each column, the stretches that begin there. */
  private final @Nullable StretchTable[] choices;

  /** The columns of the line that were read one by one, and of each the value before it. */
  private final int[] alone;

  private final Known[] before;
  private int alones;
  private int lines;
  private int kept;
  private boolean learning;

  /** Whether every column has a slot of its own, as stretches take for granted. */
  private final boolean learns;

  CsvColumns(WirePath[] columns, CsvTokens text) {
    this.columns = columns;
    this.text = text;
    line = new Line.Field[columns.length];
    choices = new StretchTable[columns.length];
    alone = new int[columns.length];
    before = new Known[columns.length];
    slots = Arrays.stream(columns).mapToInt(WirePath::slot).toArray();
    learns = Arrays.stream(slots).distinct().count() == slots.length;
  }

  /** Reads the line that the text has come to. */
  void read(Row row) throws IOException, UndecodableException {
    learning = learns && (lines < FIRST || lines % ONE_OF == 0);
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
      boolean written = !text.quoted() || (text.length() > 0 && !value.has('"'));
      line[column] =
          kept && written && place.map() < 0 ? new Line.Field(value, text.quoted()) : null;
    }
  }

  /** Takes the fields that stand where they are expected; answers how many. */
  private int foreseen(Row row, int column) throws UndecodableException {
    Stretch after = row.last().stretch();
    int at = column;
    if (after != null && after.column() == column) {
      at += take(row, after);
    }
    int more = -1;
    while (more != 0 && at < columns.length) {
      StretchTable choice = choices[at];
      more = choice == null ? 0 : choose(row, choice);
      at += more;
    }
    return at - column;
  }

  private int choose(Row row, StretchTable choice) throws UndecodableException {
    if (!choice.worthAsking()) {
      return 0;
    }
    Stretch likely = choice.find(text.head());
    int fields = likely == null ? 0 : take(row, likely);
    if (fields > 0) {
      choice.found();
    }
    return fields;
  }

  private int take(Row row, Stretch stretch) throws UndecodableException {
    int fields = text.take(stretch);
    if (fields > 0) {
      row.put(stretch, fields, slots);
      if (learning) {
        for (int i = stretch.column(); i < stretch.column() + fields; i++) {
          line[i] = stretch.line().field(i);
        }
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

  /** Keeps what was read field by field, for lines to come. */
  private void learn() {
    Line all = null;
    for (int i = 0; i < alones; i++) {
      Known value = before[i];
      int column = alone[i];
      // A value that has come a second time will come a third time.
      boolean first = value.stretch() == null && value.again();
      Line.Field field = line[column];
      boolean second = field != null && field.value().aloneAgain();
      if (first || second) {
        if (all == null) {
          all = keep();
          if (all == null) {
            return;
          }
        }
        Stretch stretch = all.from(column);
        if (first) {
          value.stretch(stretch);
        }
        if (!stretch.isNone()) {
          choice(column).add(stretch);
        }
      }
    }
  }

  /** Keeps the line; null when there is no more room for any. */
  private @Nullable Line keep() {
    int more = Line.length(line) + line.length;
    if (kept + more > MOST_KEPT) {
      return null;
    }
    kept += more;
    return new Line(line, text.lineEnd());
  }

  private StretchTable choice(int column) {
    StretchTable choice = choices[column];
    if (choice == null) {
      choice = new StretchTable();
      choices[column] = choice;
    }
    return choice;
  }
}
