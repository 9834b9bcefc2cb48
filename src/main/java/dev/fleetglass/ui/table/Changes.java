package dev.fleetglass.ui.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What differs between two moments of a list: rows that came, rows that vanished and cells whose
 * text is another one. Immutable; made off the JavaFX thread. The counts are true, the rows are
 * kept only as far as a person could look at them.
 *
 * @param columns the columns' ids; a mask's bit is a place in them
 * @param changed the first {@link #KEPT} rows of which a cell changed, in the list's order
 * @param added the first {@link #KEPT} rows that came
 * @param removed the first {@link #KEPT} rows that vanished
 * @param sources what happened to the rows of each source, with those to which nothing happened
 * @param total rows there are now
 */
public record Changes<R extends TableRow>(
    List<String> columns,
    List<Pair<R>> changed,
    List<R> added,
    List<R> removed,
    Map<String, Tally> sources,
    Marks marks,
    int total) {
  /** Rows of each kind that are kept. */
  public static final int KEPT = 2_000;

  /** Stands for all columns: the row is new. */
  public static final long NEW = -1L;

  public Changes {
    columns = List.copyOf(columns);
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    sources = Map.copyOf(sources);
  }

  /**
   * A row before and after.
   *
   * @param mask the columns that changed; columns from the 63rd on share the last bit but one
   */
  public record Pair<R>(R before, R now, long mask) {}

  /**
   * How many rows of a source changed.
   *
   * @param at when it was fetched
   */
  public record Tally(Instant at, int changed, int added, int removed) {
    public boolean none() {
      return changed == 0 && added == 0 && removed == 0;
    }
  }

  /** The places of the rows that changed or came, with what changed; bounded. */
  @SuppressWarnings("ArrayRecordComponent") // made once, read here only
  record Marks(int[] places, long[] masks) {
    static final Marks NONE = new Marks(new int[0], new long[0]);

    boolean none() {
      return places.length == 0;
    }

    long at(int place) {
      int found = place < 0 ? -1 : Arrays.binarySearch(places, place);
      return found < 0 ? 0 : masks[found];
    }
  }

  /** Nothing, as after the first fill or a change of language. */
  public static <R extends TableRow> Changes<R> none() {
    return new Changes<>(List.of(), List.of(), List.of(), List.of(), Map.of(), Marks.NONE, 0);
  }

  /** The place in a mask of the column at a place. */
  static int bit(int column) {
    return Math.min(column, 62);
  }

  /** Rows that are kept and still there. */
  int kept() {
    return changed.size() + added.size();
  }

  public int changedCount() {
    return sources.values().stream().mapToInt(Tally::changed).sum();
  }

  public int addedCount() {
    return sources.values().stream().mapToInt(Tally::added).sum();
  }

  public int removedCount() {
    return sources.values().stream().mapToInt(Tally::removed).sum();
  }

  /** Rows to which something happened. */
  public int count() {
    return changedCount() + addedCount() + removedCount();
  }
}
