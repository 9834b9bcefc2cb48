package dev.fleetglass.ui.table;

import java.util.List;

/** How a snapshot is to be seen: by which columns, in which order, through which filter. */
record Query<R>(List<Column<R>> columns, List<SortTerm> sort, Filter filter) {
  Query {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
  }

  boolean sameSort(Query<R> other) {
    return columns.equals(other.columns) && sort.equals(other.sort);
  }

  boolean sameSearch(Query<R> other) {
    return columns.equals(other.columns) && filter.equals(other.filter);
  }
}
