package dev.fleetglass.ui.table;

import java.util.function.Consumer;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The stock skin with its flow in reach, and with headers whose double click fits a column to a
 * sample of rows: the stock one would lay out every row there is.
 */
final class DataSkin<R> extends TableViewSkin<R> {
  private final Consumer<String> fit;

  DataSkin(TableView<R> control, Consumer<String> fit) {
    // The superclass's constructor makes the headers, which need it.
    this.fit = fit;
    super(control);
  }

  RowFlow<R> flow() {
    return (RowFlow<R>) getVirtualFlow();
  }

  @Override
  protected VirtualFlow<javafx.scene.control.TableRow<R>> createVirtualFlow() {
    return new RowFlow<>(getSkinnable());
  }

  @Override
  protected TableHeaderRow createTableHeaderRow() {
    return new TableHeaderRow(this) {
      @Override
      protected NestedTableColumnHeader createRootHeader() {
        return new NestedTableColumnHeader(null) {
          @Override
          @SuppressWarnings("rawtypes") // the stock method's signature
          protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
            return column == null ? super.createTableColumnHeader(column) : new Header(column);
          }
        };
      }
    };
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
