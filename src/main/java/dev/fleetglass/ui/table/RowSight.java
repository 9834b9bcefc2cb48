package dev.fleetglass.ui.table;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What is in sight of a table's rows, all of one height. */
final class RowSight {
  private final DataSkin<?> skin;

  RowSight(DataSkin<?> skin) {
    this.skin = skin;
  }

  /** How many rows a page is: those that fit, less one that stays in sight; at least 1. */
  int page() {
    return Math.max(1, (int) (height() / DataTable.ROW_HEIGHT) - 1);
  }

  /** Scrolls as little as it takes to see a whole row. */
  void reveal(int place) {
    double top = top();
    double row = place * DataTable.ROW_HEIGHT;
    double below = row + DataTable.ROW_HEIGHT - height();
    if (row < top) {
      skin.flow().scrollPixels(row - top);
    } else if (below > top) {
      skin.flow().scrollPixels(below - top);
    }
  }

  /** How far the rows are scrolled, in pixels. */
  private double top() {
    var first = skin.flow().getFirstVisibleCell();
    return first == null ? 0 : first.getIndex() * DataTable.ROW_HEIGHT - first.getLayoutY();
  }

  private double height() {
    var first = skin.flow().getFirstVisibleCell();
    Node clip = first == null || first.getParent() == null ? null : first.getParent().getParent();
    return clip instanceof Region region ? region.getHeight() : skin.flow().getHeight();
  }
}
