package dev.fleetglass.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as an operator wants to find it again. It holds what is searched for and how columns
 * stand, nothing of the rows and nothing of the connections.
 *
 * @param id stable; no other view of the same screen has it, in no program
 * @param name as the operator wrote it; other views may have the same
 * @param search text of the search field; empty for all rows
 * @param columns in order; those not named stand after them as they usually do; empty for the usual
 *     arrangement. Columns that this version does not know are kept.
 * @param sort most important first; empty for the service's order
 * @param pinned how many leading columns, hidden ones counted, stay in sight
 * @param group id of the column rows are grouped by; empty for no groups
 */
public record SavedView(
    String id,
    String name,
    String search,
    List<Place> columns,
    List<Sort> sort,
    int pinned,
    String group) {
  public SavedView {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
  }

  /**
   * A column's place.
   *
   * @param width in pixels; 0 when it is to fit the content
   */
  public record Place(String column, int width, boolean shown) {}

  /** A column that rows are sorted by. */
  public record Sort(String column, boolean descending) {}

  /** A view of all rows as they usually stand. */
  public static SavedView plain(String id, String name) {
    return new SavedView(id, name, "", List.of(), List.of(), 0, "");
  }

  public SavedView identified(String other) {
    return new SavedView(other, name, search, columns, sort, pinned, group);
  }

  public SavedView named(String other) {
    return new SavedView(id, other, search, columns, sort, pinned, group);
  }

  public SavedView searching(String text) {
    return new SavedView(id, name, text, columns, sort, pinned, group);
  }

  /** Sorted by this column too, after those it is sorted by already. */
  public SavedView sortedBy(String column, boolean descending) {
    List<Sort> terms = new ArrayList<>(sort);
    terms.add(new Sort(column, descending));
    return new SavedView(id, name, search, columns, terms, pinned, group);
  }

  public SavedView groupedBy(String column) {
    return new SavedView(id, name, search, columns, sort, pinned, column);
  }
}
