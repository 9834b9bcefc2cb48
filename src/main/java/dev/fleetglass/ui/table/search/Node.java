package dev.fleetglass.ui.table.search;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.TableRow;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a search. The leaves say which cells they look at and how, so that whoever has many
 * rows can ask about each different text or key once.
 */
public sealed interface Node<R extends TableRow> {
  /**
   * Whether the row passes.
   *
   * @throws TooExpensiveException when a regular expression takes too many steps on a cell
   */
  boolean matches(R row);

  /** All of them; true of every row when there are none. */
  record And<R extends TableRow>(List<Node<R>> parts) implements Node<R> {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean matches(R row) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).matches(row)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any of them; true of no row when there are none. */
  record Or<R extends TableRow>(List<Node<R>> parts) implements Node<R> {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean matches(R row) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).matches(row)) {
          return true;
        }
      }
      return false;
    }
  }

  record Not<R extends TableRow>(Node<R> part) implements Node<R> {
    @Override
    public boolean matches(R row) {
      return !part.matches(row);
    }
  }

  /** The text of the cell in any of these columns passes a test. */
  record InText<R extends TableRow>(List<Column<R>> columns, TextTest test) implements Node<R> {
    public InText {
      columns = List.copyOf(columns);
    }

    @Override
    public boolean matches(R row) {
      for (int i = 0; i < columns.size(); i++) {
        if (test.test(columns.get(i).text().apply(row))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The column's numeric key lies between two, both included; a row without a value never does.
   *
   * @param key the column's sort key
   */
  record InNumbers<R extends TableRow>(
      Column<R> column, SortKey.OfLong<R> key, long least, long most) implements Node<R> {
    @Override
    public boolean matches(R row) {
      return test(key.value().applyAsLong(row));
    }

    /** Whether a key passes. */
    public boolean test(long value) {
      return value != SortKey.NONE && value >= least && value <= most;
    }
  }

  /**
   * The moment in the column lies in a range that depends on the zone the row shows it in: a day
   * begins at another moment in each. A row without a moment never does.
   *
   * @param key the column's sort key
   * @param zone that of a row
   * @param ranges the range of a zone; asked of every row, and by many threads
   */
  record InZones<R extends TableRow>(
      Column<R> column,
      SortKey.OfLong<R> key,
      Function<R, ZoneId> zone,
      Function<ZoneId, LongRange> ranges)
      implements Node<R> {
    @Override
    public boolean matches(R row) {
      long value = key.value().applyAsLong(row);
      return value != SortKey.NONE && ranges.apply(zone.apply(row)).holds(value);
    }
  }

  /**
   * The column's text key lies in a range of texts; a row without a value never does.
   *
   * @param key the column's sort key
   */
  record InKeys<R extends TableRow>(Column<R> column, SortKey.OfText<R> key, KeyRange range)
      implements Node<R> {
    @Override
    public boolean matches(R row) {
      return range.test(key.key(row));
    }
  }

  /** The state means this, whatever its word. */
  record HasTone<R extends TableRow>(Column<R> column, Tone tone) implements Node<R> {
    @Override
    public boolean matches(R row) {
      var tones = column.tone();
      return tones != null && tones.apply(row) == tone;
    }
  }

  /** The row is from an older answer than the last one asked for. */
  record Stale<R extends TableRow>() implements Node<R> {
    @Override
    public boolean matches(R row) {
      return row.stale();
    }
  }
}
