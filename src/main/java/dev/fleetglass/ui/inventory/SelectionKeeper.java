package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.table.RowOrigin;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was selected of the present rows while the past is shown, in which some of them may
 * not be there. JavaFX thread only; lives as long as the table's model.
 */
final class SelectionKeeper<R extends TableRow> {
  private final TableModel<R> table;
  private @Nullable Kept kept;

  private record Kept(Set<String> selected, @Nullable String lead) {}

  SelectionKeeper(TableModel<R> table) {
    this.table = table;
    table.originProperty().addListener((_, before, now) -> arrive(before, now));
  }

  /** The past is about to be shown. */
  void keep() {
    kept = new Kept(table.selection().ids(), table.selection().lead());
  }

  /** What was selected of the present rows is selected again, unless somebody selected others. */
  private void arrive(@Nullable RowOrigin<R> before, @Nullable RowOrigin<R> now) {
    Kept then = kept;
    boolean back = before != null && before.moment() != null && now != null && now.moment() == null;
    if (back && then != null) {
      kept = null;
      Set<String> selected = table.selection().ids();
      if (then.selected().containsAll(selected)) {
        table.selection().select(then.selected(), then.lead());
      }
    }
  }
}
