package dev.fleetglass.ui.table;

/**
 * Says which letters of a cell stand out, for example where a search found something. Asked on the
 * JavaFX thread for a cell in sight when its row or the highlighter changes, never for others.
 */
@FunctionalInterface
public interface Highlighter<R> {
  /**
   * The letters of the column's text that stand out, as pairs of a first place and one behind the
   * last, ascending and apart; empty for none.
   */
  int[] ranges(Column<R> column, R row);
}
