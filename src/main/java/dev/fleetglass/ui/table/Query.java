package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Search;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a snapshot is to be seen: by which columns, in which order, for what searched. */
record Query<R extends TableRow>(List<Column<R>> columns, List<SortTerm> sort, Search<R> search) {
  Query {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
  }

  boolean sameSort(Query<R> other) {
    return columns.equals(other.columns) && sort.equals(other.sort);
  }

  boolean sameSearch(Query<R> other) {
    return columns.equals(other.columns) && search.equals(other.search);
  }

  /** Sort keys of all columns. */
  Set<SortKey<R>> keys() {
    return columns.stream().map(Column::key).collect(Collectors.toSet());
  }
}
