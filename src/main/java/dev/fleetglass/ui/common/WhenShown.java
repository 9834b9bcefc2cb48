package dev.fleetglass.ui.common;

import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Gives a pane its children when it is shown for the first time. JavaFX styles hidden nodes and
 * makes their skins like any others, which most starts of the program would do for nothing.
 */
public final class WhenShown {
  private WhenShown() {}

  /** Adds children that are there already; at once when the pane is visible. */
  public static void add(Pane pane, Node... children) {
    make(pane, () -> children);
  }

  /** Adds children that are made only then; at once when the pane is visible. */
  public static void make(Pane pane, Supplier<Node[]> children) {
    if (pane.isVisible()) {
      pane.getChildren().addAll(children.get());
      return;
    }
    pane.visibleProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable visible) {
                if (pane.isVisible()) {
                  visible.removeListener(this);
                  pane.getChildren().addAll(children.get());
                }
              }
            });
  }
}
