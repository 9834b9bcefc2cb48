package dev.fleetglass.ui.table;

import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A row in sight; muted while its data is stale. */
final class RowCell<R extends TableRow> extends javafx.scene.control.TableRow<R> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final ContextMenu menu;

  RowCell(ContextMenu menu, Runnable open) {
    this.menu = menu;
    setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
        open.run();
      }
    });
  }

  @Override
  protected void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(STALE, !empty && row != null && row.stale());
    setContextMenu(!empty ? menu : null);
  }
}
