package dev.fleetglass.ui.table;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.skin.TableCellSkin;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell's skin that can lay a colour behind letters of its text. */
final class CellSkin<R extends TableRow> extends TableCellSkin<R, R> {
  private final DataCell<R> cell;
  private @Nullable Path marks;

  CellSkin(DataCell<R> cell) {
    // The superclass's constructor calls updateChildren, which needs it.
    this.cell = cell;
    super(cell);
  }

  @Override
  protected void updateChildren() {
    super.updateChildren();
    if (marks != null) {
      getChildren().addFirst(marks);
    }
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    super.layoutChildren(x, y, width, height);
    int[] ranges = cell.ranges();
    if (ranges.length > 0 || marks != null) {
      mark(ranges);
    }
  }

  /**
   * Whether the cell is too narrow for its text. The control's own word for it is lost at the next
   * layout.
   */
  boolean cut() {
    Text text = text(getChildren());
    return text != null && cell.getText() != null && !text.getText().equals(cell.getText());
  }

  private void mark(int[] ranges) {
    if (marks == null) {
      marks = new Path();
      marks.setManaged(false);
      marks.setMouseTransparent(true);
      marks.getStyleClass().add("match");
      getChildren().addFirst(marks);
    }
    marks.getElements().clear();
    Text text = text(getChildren());
    if (text == null) {
      return;
    }
    String shown = text.getText();
    String whole = cell.getText();
    // What is cut off is not shown, and neither are its marks.
    int end = shown.equals(whole) ? shown.length() : Math.max(0, shown.length() - 1);
    for (int i = 0; i + 1 < ranges.length; i += 2) {
      if (ranges[i] < end) {
        PathElement[] shape = text.rangeShape(ranges[i], Math.min(ranges[i + 1], end));
        marks.getElements().addAll(shape);
      }
    }
    marks.relocate(
        text.getLayoutX() + marks.getLayoutBounds().getMinX(),
        text.getLayoutY() + marks.getLayoutBounds().getMinY());
  }

  private static @Nullable Text text(List<Node> children) {
    for (Node child : children) {
      if (child instanceof Text text) {
        return text;
      }
    }
    return null;
  }
}
