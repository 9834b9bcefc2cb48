package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.GroupLine.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * What the figures of each group come to, in the columns whose figures can be added up. Immutable;
 * takes twelve bytes for each group and column.
 */
final class GroupSums<R extends TableRow> {
  /** Among more groups nobody compares sums. */
  private static final int MOST = 100_000;

  private final List<Column<R>> columns;
  private final double[][] sums;
  private final int[][] counts;

  private GroupSums(List<Column<R>> columns, int groups) {
    this.columns = columns;
    sums = new double[columns.size()][groups];
    counts = new int[columns.size()][groups];
  }

  /**
   * Adds up the rows of each group.
   *
   * @param row at an inner place
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static <R extends TableRow> GroupSums<R> of(
      List<Column<R>> all, Grouping groups, IntFunction<R> row, BooleanSupplier cancelled) {
    List<Column<R>> adding =
        groups.groups() > MOST ? List.of() : all.stream().filter(GroupSums::adds).toList();
    GroupSums<R> sums = new GroupSums<>(adding, adding.isEmpty() ? 0 : groups.groups());
    if (!adding.isEmpty()) {
      Parallel.parts(adding.size(), column -> sums.add(column, groups, row, cancelled));
    }
    return sums;
  }

  private static boolean adds(Column<?> column) {
    return column.rightAligned() && column.value().unit() != CellValue.Unit.NAME;
  }

  private void add(int column, Grouping groups, IntFunction<R> row, BooleanSupplier cancelled) {
    if (!(columns.get(column).value() instanceof CellValue.OfNumber<R> number)) {
      return;
    }
    for (int group = 0; group < groups.groups(); group++) {
      int end = groups.first(group) + groups.count(group);
      for (int place = groups.first(group); place < end; place++) {
        Cancelled.check(cancelled, place);
        Number value = number.value().apply(row.apply(place));
        if (value != null && !Double.isNaN(value.doubleValue())) {
          sums[column][group] += value.doubleValue();
          counts[column][group]++;
        }
      }
    }
  }

  /** The sums of a group; none for columns in which no row of it has a figure. */
  List<Total> of(int group) {
    List<Total> totals = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (counts[i][group] > 0) {
        Column<R> column = columns.get(i);
        totals.add(new Total(column.id(), column.title(), column.value().unit(), sums[i][group]));
      }
    }
    return totals;
  }

  long bytes() {
    return columns.isEmpty() ? 0 : 12L * columns.size() * counts[0].length;
  }
}
