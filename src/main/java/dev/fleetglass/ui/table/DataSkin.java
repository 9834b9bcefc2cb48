package dev.fleetglass.ui.table;

import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/** The stock skin with rows and headers of our own. */
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
        RootHeader header = new RootHeader(fit);
        header.follow(flow());
        return header;
      }
    };
  }
}
