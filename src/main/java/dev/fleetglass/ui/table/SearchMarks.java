package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Highlights;
import dev.fleetglass.ui.table.search.Search;
import java.util.HashMap;
import java.util.Map;

/** Marks what a search found. JavaFX thread only. */
final class SearchMarks<R extends TableRow> implements Highlighter<R> {
  private static final int[] NONE = {};

  private final Search<R> search;
  private final Map<Column<R>, Highlights> columns = new HashMap<>();

  SearchMarks(Search<R> search) {
    this.search = search;
  }

  @Override
  public int[] ranges(Column<R> column, R row) {
    Highlights highlights = columns.get(column);
    if (highlights == null) {
      highlights = search.highlights(column);
      columns.put(column, highlights);
    }
    return highlights.isEmpty() ? NONE : highlights.in(column.text().apply(row));
  }
}
