package dev.fleetglass.ui.table.field;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** A wavy line below characters. */
final class Underline extends Path {
  private static final double WAVE = 2;

  Underline() {
    getStyleClass().add("search-mistake");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Draws it below these bounds; nothing for null. */
  void below(@Nullable Rectangle2D bounds) {
    setVisible(bounds != null);
    getElements().clear();
    if (bounds != null) {
      double y = bounds.getMaxY() - 0.5;
      getElements().add(new MoveTo(bounds.getMinX(), y));
      boolean up = true;
      for (double x = bounds.getMinX() + WAVE; x <= bounds.getMaxX(); x += WAVE) {
        getElements().add(new LineTo(x, up ? y - WAVE : y));
        up = !up;
      }
    }
  }
}
