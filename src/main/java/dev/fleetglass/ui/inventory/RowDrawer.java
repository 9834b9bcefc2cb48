package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.DetailDrawer;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * The details of the current row: follows the selection and refreshes while it is open. When the
 * row vanishes its last details stay, so that nobody loses what they are reading.
 */
final class RowDrawer<R extends TableRow> {
  private final InventoryViewModel<?, R> viewModel;
  private final Workspace workspace;
  private final DetailDrawer content;
  private boolean mine;
  private String title = "";

  RowDrawer(InventoryViewModel<?, R> viewModel, Texts texts, Workspace workspace) {
    this.viewModel = viewModel;
    this.workspace = workspace;
    content = new DetailDrawer(texts, Clip::put);
  }

  void activate(Subscriptions bag) {
    bag.onChange(viewModel.table().selection().currentProperty(), this::follow);
    bag.add(this::close);
  }

  void open() {
    R row = viewModel.table().selection().current();
    if (row != null) {
      mine = true;
      title = "";
      show(row);
    }
  }

  private void follow(@Nullable R row) {
    if (mine && !workspace.drawerOpen()) {
      mine = false;
    }
    if (mine && row != null) {
      show(row);
    }
  }

  private void show(R row) {
    content.show(viewModel.details(row));
    if (!viewModel.title(row).equals(title) || !workspace.drawerOpen()) {
      title = viewModel.title(row);
      workspace.openDrawer(title, content);
    }
  }

  private void close() {
    if (mine && workspace.drawerOpen()) {
      workspace.closeDrawer();
    }
    mine = false;
  }
}
