package dev.fleetglass.boot;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;

/** Tells once when a table shows its first row. JavaFX thread only. */
final class FirstRows implements Runnable {
  private final Scene scene;
  private final Runnable shown;

  private FirstRows(Scene scene, Runnable shown) {
    this.scene = scene;
    this.shown = shown;
  }

  /** Looks after every layout until there is a row, then runs {@code shown} and looks no more. */
  static void await(Scene scene, Runnable shown) {
    scene.addPostLayoutPulseListener(new FirstRows(scene, shown));
  }

  @Override
  public void run() {
    if (scene.lookup(".table-view") instanceof TableView<?> table
        && !table.getItems().isEmpty()
        && hasRow(table.lookupAll(".table-row-cell"))) {
      scene.removePostLayoutPulseListener(this);
      shown.run();
    }
  }

  private static boolean hasRow(Set<Node> cells) {
    return cells.stream()
        .anyMatch(cell -> cell instanceof IndexedCell<?> row && row.isVisible() && !row.isEmpty());
  }
}
