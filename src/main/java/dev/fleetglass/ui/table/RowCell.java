package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A row in sight; muted while its data is stale. */
final class RowCell<R extends TableRow> extends javafx.scene.control.TableRow<R> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  private final Looks<R> looks;
  private @Nullable GroupLine line;

  RowCell(RowPointer<R> pointer, Looks<R> looks) {
    this.looks = looks;
    pointer.follow(this);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new RowSkin<>(this, getTableView(), looks);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a refresh uses the objects of equal rows again
  protected boolean isItemChanged(@Nullable R before, @Nullable R now) {
    return before != now;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public void updateIndex(int place) {
    int oldPlace = getIndex();
    R oldRow = getItem();
    super.updateIndex(place);
    if (getSkin() instanceof RowSkin<?> skin && (oldPlace != place || oldRow != getItem())) {
      skin.update();
    }
    line();
  }

  /** The line it shows instead of a row; null for none. */
  @Nullable GroupLine shownLine() {
    return line;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    R row = getItem();
    return attribute == AccessibleAttribute.TEXT && row != null && line == null
        ? looks.spoken(this, row, cells())
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @SuppressWarnings("unchecked") // the cells of this row's own columns
  private List<DataCell<R>> cells() {
    List<DataCell<R>> cells = new ArrayList<>();
    if (getSkin() instanceof RowSkin<?> skin) {
      for (TableCell<?, ?> cell : skin.cells()) {
        if (cell instanceof DataCell<?> ours) {
          cells.add((DataCell<R>) ours);
        }
      }
    }
    return cells;
  }

  /** Becomes a group's line, or a row again. */
  void line() {
    GroupLine now = isEmpty() ? null : looks.line(getIndex());
    if (!Objects.equals(now, line)) {
      line = now;
      pseudoClassStateChanged(GROUP, now != null);
      setAccessibleText(now == null ? null : looks.spoken(now));
      if (getSkin() instanceof RowSkin<?> skin) {
        skin.line();
      }
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  protected void updateItem(@Nullable R row, boolean empty) {
    boolean same = row == getItem() && empty == isEmpty();
    super.updateItem(row, empty);
    if (!same) {
      pseudoClassStateChanged(STALE, !empty && row != null && row.stale());
      looks.dress(this, null, row);
    }
  }

  /** Brings what was added to its looks up to date. */
  void dress() {
    looks.dress(this, null, getItem());
    cells().forEach(DataCell::dress);
  }

  void highlight() {
    cells().forEach(DataCell::highlight);
  }
}
