package dev.fleetglass.ui.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The headers side by side. Those of pinned columns, with the places to take hold of for resizing,
 * stay over the others when these scroll. A double click there fits a column to a sample of rows:
 * the stock one would lay out every row there is.
 */
final class RootHeader extends NestedTableColumnHeader {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  private final Consumer<String> fit;
  private @Nullable RowFlow<?> flow;

  RootHeader(Consumer<String> fit) {
    // The superclass's constructor makes the headers, which need it.
    this.fit = fit;
    super(null);
  }

  /** Follows the rows' pins. */
  void follow(RowFlow<?> rows) {
    flow = rows;
    rows.onSideways(this::pin);
    pin();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    pin();
  }

  private void pin() {
    if (flow == null) {
      return;
    }
    int pins = flow.pins();
    double left = pins == 0 ? 0 : flow.left();
    List<TableColumnHeader> headers = getColumnHeaders().stream().filter(Node::isVisible).toList();
    for (int i = 0; i < headers.size(); i++) {
      TableColumnHeader header = headers.get(i);
      header.setTranslateX(i < pins ? left : 0);
      header.setViewOrder(i < pins ? -1 : 0);
      header.pseudoClassStateChanged(PINNED, i < pins);
      header.pseudoClassStateChanged(RowSkin.PIN_EDGE, i == pins - 1);
    }
    double edge = flow.pinnedWidth();
    for (Node child : getChildren()) {
      if (child instanceof Rectangle grip) {
        // A grip has its middle on the right side of its column.
        boolean pinned = grip.getLayoutX() < edge;
        grip.setTranslateX(pinned ? left : 0);
        grip.setViewOrder(pinned ? -2 : 0);
      }
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // the stock method's signature
  protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
    return column == null ? super.createTableColumnHeader(column) : new Header(column);
  }

  private final class Header extends TableColumnHeader {
    Header(TableColumnBase<?, ?> column) {
      super(column);
    }

    @Override
    protected void resizeColumnToFitContent(int maxRows) {
      // The skin also asks by itself, for a few rows, when a width happens to be its default.
      if (maxRows < 0) {
        fit.accept(getTableColumn().getId());
      }
    }
  }
}
