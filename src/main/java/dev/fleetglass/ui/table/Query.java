package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Search;
import java.util.ArrayList;
import java.util.List;

/**
 * How a snapshot is to be seen: by which columns, in which order, for what searched, how grouped.
 *
 * @param sort begins with the column rows are grouped by, if any
 */
record Query<R extends TableRow>(
    List<Column<R>> columns, List<SortTerm> sort, Search<R> search, Folds folds) {
  Query {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
  }

  boolean sameSort(Query<R> other) {
    return columns.equals(other.columns) && sort.equals(other.sort);
  }

  /** Whether it differs in what is folded at most. */
  boolean sameButFolds(Query<R> other) {
    return sameSort(other) && sameSearch(other) && folds.column().equals(other.folds.column());
  }

  /** A query that is sorted by what it is grouped by. */
  static <R extends TableRow> Query<R> of(
      List<Column<R>> columns, List<SortTerm> sort, Search<R> search, Folds folds) {
    if (columns.stream().noneMatch(column -> column.id().equals(folds.column()))) {
      return new Query<>(columns, sort, search, Folds.NONE);
    }
    boolean down =
        sort.stream().anyMatch(term -> term.column().equals(folds.column()) && term.descending());
    List<SortTerm> terms = new ArrayList<>();
    terms.add(new SortTerm(folds.column(), down));
    sort.stream().filter(term -> !term.column().equals(folds.column())).forEach(terms::add);
    return new Query<>(columns, terms, search, folds);
  }

  boolean sameSearch(Query<R> other) {
    return columns.equals(other.columns) && search.equals(other.search);
  }
}
