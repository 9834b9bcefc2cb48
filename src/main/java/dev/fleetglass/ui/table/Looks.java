package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What is added to the cells of one table, and its rows' nodes, to bring them up to date. */
final class Looks<R extends TableRow> {
  private static final int[] NONE = {};

  private final List<RowCell<R>> rows = new ArrayList<>();
  private @Nullable Highlighter<R> highlighter;
  private @Nullable Dresser<R> dresser;

  void highlight(@Nullable Highlighter<R> newHighlighter) {
    highlighter = newHighlighter;
    rows.forEach(RowCell::highlight);
  }

  void dress(@Nullable Dresser<R> newDresser) {
    dresser = newDresser;
    redress();
  }

  void redress() {
    rows.forEach(RowCell::dress);
  }

  void add(RowCell<R> row) {
    rows.add(row);
  }

  int[] ranges(Column<R> column, R row) {
    return highlighter == null ? NONE : highlighter.ranges(column, row);
  }

  void dress(Node node, @Nullable Column<R> column, @Nullable R row) {
    if (dresser != null) {
      dresser.dress(node, column, row);
    }
  }
}
