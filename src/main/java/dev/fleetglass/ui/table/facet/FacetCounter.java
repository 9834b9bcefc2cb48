package dev.fleetglass.ui.table.facet;

import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.facet.FacetModel.Value;
import dev.fleetglass.ui.table.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Counts the values of a column off the JavaFX thread; an interrupt ends it. */
final class FacetCounter<R extends TableRow> implements Callable<List<Value>> {
  /** Values that are kept; a column of which every text is another one is no facet. */
  static final int LIMIT = 10_000;

  private static final int CHECKED = 0x3FF;

  private final List<R> rows;
  private final Column<R> column;
  private final Search<R> search;

  /**
   * Counts rows.
   *
   * @param search what rows must have besides a value of the column
   */
  FacetCounter(List<R> rows, Column<R> column, Search<R> search) {
    this.rows = rows;
    this.column = column;
    this.search = search;
  }

  /** A value that is being counted. */
  private static final class Tally<R> {
    private final R first;
    private int count;

    Tally(R first) {
      this.first = first;
    }
  }

  /** The values, the most frequent first, those as frequent in natural order. */
  @Override
  public List<Value> call() {
    Map<String, Tally<R>> tallies = new HashMap<>();
    boolean all = search.all();
    for (int i = 0; i < rows.size(); i++) {
      if ((i & CHECKED) == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      R row = rows.get(i);
      if (all || search.matches(row)) {
        tallies.computeIfAbsent(column.text().apply(row), _ -> new Tally<>(row)).count++;
      }
    }
    return sorted(tallies);
  }

  private List<Value> sorted(Map<String, Tally<R>> tallies) {
    List<Map.Entry<String, Tally<R>>> entries = new ArrayList<>(tallies.entrySet());
    Comparator<Map.Entry<String, Tally<R>>> byCount =
        Comparator.comparingInt(entry -> -entry.getValue().count);
    if (entries.size() > LIMIT) {
      entries.sort(byCount.thenComparing(Map.Entry.comparingByKey()));
      entries = entries.subList(0, LIMIT);
    }
    Map<String, String> keys = new HashMap<>();
    entries.forEach(entry -> keys.put(entry.getKey(), key(entry.getValue().first)));
    entries.sort(byCount.thenComparing(entry -> keys.getOrDefault(entry.getKey(), "")));
    List<Value> values = new ArrayList<>();
    for (Map.Entry<String, Tally<R>> entry : entries) {
      var tone = column.tone();
      values.add(
          new Value(
              entry.getKey(),
              entry.getValue().count,
              tone == null ? null : tone.apply(entry.getValue().first),
              false));
    }
    return values;
  }

  /** In the order of the column itself, which knows numbers, versions and addresses. */
  private String key(R row) {
    return switch (column.key()) {
      case SortKey.OfLong<R> number -> {
        // Shifted, so that the order of the letters is that of the numbers.
        long shifted = number.value().applyAsLong(row) ^ Long.MIN_VALUE;
        yield String.format(Locale.ROOT, "%016x", shifted);
      }
      case SortKey.OfText<R> text -> {
        String key = text.key(row);
        yield key == null ? "\uffff" : key;
      }
    };
  }
}
