package dev.fleetglass.ui.table;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Adds to how rows and cells in sight look, for example that they have just changed. Asked on the
 * JavaFX thread when another row comes into a place, and for all in sight by {@link
 * DataTable#redress}. Nodes are used again: what one row got must be taken away for the next one.
 * To be quick, only set pseudo-classes.
 */
@FunctionalInterface
public interface Dresser<R> {
  /**
   * Dresses one place.
   *
   * @param node the row's node or the cell's
   * @param column null for the row as a whole
   * @param row null when the place is empty now
   */
  void dress(Node node, @Nullable Column<R> column, @Nullable R row);
}
