package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.ValueCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the values of columns over at most so many rows, spread evenly. */
final class ValueSample {
  private static final int ROWS = 20_000;
  private static final int VALUES = 5_000;
  private static final int MOST = 500;
  private static final int LONGEST = 80;

  private ValueSample() {}

  /** The values of most rows first; empty and very long ones are left out. */
  static <R extends TableRow> List<ValueCount> of(Snapshot<R> rows, List<Column<R>> columns) {
    Map<String, Integer> counts = new HashMap<>();
    int step = Math.max(1, rows.size() / ROWS);
    for (int place = 0; place < rows.size(); place += step) {
      R row = rows.row(place);
      for (Column<R> column : columns) {
        String text = column.text().apply(row);
        boolean tooMany = counts.size() >= VALUES && !counts.containsKey(text);
        if (!text.isBlank() && text.length() <= LONGEST && !tooMany) {
          counts.merge(text, 1, Integer::sum);
        }
      }
    }
    List<ValueCount> values = new ArrayList<>();
    counts.forEach((text, count) -> values.add(new ValueCount(text, count * step)));
    values.sort(
        Comparator.comparingInt(ValueCount::rows).reversed().thenComparing(ValueCount::text));
    return List.copyOf(values.subList(0, Math.min(MOST, values.size())));
  }
}
