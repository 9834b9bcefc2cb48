package dev.fleetglass.ui.table;

import javafx.scene.input.KeyEvent;

/** Keys that fold groups and show their rows; with Shift all groups at once. */
final class GroupKeys<R extends TableRow> {
  private final TableModel<R> model;
  private final RowFocus<R> focus;

  GroupKeys(TableModel<R> model, RowFocus<R> focus) {
    this.model = model;
    this.focus = focus;
  }

  /** Does what a key does to the group the keyboard is at; false when that is nothing. */
  boolean pressed(KeyEvent key) {
    int place = focus.getFocusedIndex();
    int above = model.lineAbove(place);
    GroupLine group = model.line(above);
    if (group == null || key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    boolean onLine = above == place;
    return switch (key.getCode()) {
      case LEFT -> onLine && fold(group, above, true, key.isShiftDown());
      case RIGHT -> onLine && fold(group, above, false, key.isShiftDown());
      case ENTER, SPACE -> onLine && fold(group, above, !group.folded(), false);
      case MINUS, SUBTRACT -> fold(group, above, true, false);
      case PLUS, ADD, EQUALS -> fold(group, above, false, false);
      default -> false;
    };
  }

  private boolean fold(GroupLine group, int line, boolean folded, boolean all) {
    if (folded) {
      // Where its rows were there will be others.
      focus.focus(line);
    }
    if (all) {
      model.foldAll(folded);
    } else {
      model.fold(group.text(), folded);
    }
    return true;
  }
}
