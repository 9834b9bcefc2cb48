package dev.fleetglass.ui.table;

/**
 * One row of a table: an immutable value with its texts already made. Two rows that look and sort
 * the same must be equal, so that a refresh leaves them alone.
 */
public interface TableRow {
  /** Identity over refreshes, unique within the table; selection and focus hold on to it. */
  String id();

  /** Whether the row is from an older answer than the last one asked for. */
  default boolean stale() {
    return false;
  }
}
