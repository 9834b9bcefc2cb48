package dev.fleetglass.ui.table;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A stock table that tells screen readers how many rows it shows and how many are selected. */
final class SpokenTable<R extends TableRow> extends TableView<R> {
  private final Looks<R> looks;
  private final RowSelection<R> selection;

  SpokenTable(Looks<R> looks, RowSelection<R> selection) {
    this.looks = looks;
    this.selection = selection;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute != AccessibleAttribute.TEXT) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    String name = getAccessibleText() == null ? "" : getAccessibleText() + ", ";
    return name + looks.spoken(getItems().size(), selection.countProperty().get());
  }
}
