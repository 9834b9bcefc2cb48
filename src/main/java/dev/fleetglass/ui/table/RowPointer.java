package dev.fleetglass.ui.table;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does to rows. It acts on the row that was seen under the pointer when the button
 * went down, wherever that row is by now; rows do not move while a button is down.
 */
final class RowPointer<R extends TableRow> {
  private final TableModel<R> model;
  private final TableView<R> view;
  private final RowFocus<R> focus;
  private final TableColumns<R> columns;
  private final Runnable open;
  private @Nullable String pressed;

  RowPointer(
      TableModel<R> model,
      TableView<R> view,
      RowFocus<R> focus,
      TableColumns<R> columns,
      RefreshHold hold,
      Runnable open) {
    this.model = model;
    this.columns = columns;
    this.view = view;
    this.focus = focus;
    this.open = open;
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hold.begin(Hold.POINTER));
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> hold.endSoon());
  }

  /** Takes over the mouse on a row; the control would go by places. */
  void follow(javafx.scene.control.TableRow<R> cell) {
    cell.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> press(cell, press));
    cell.setOnMouseClicked(this::click);
  }

  private void press(javafx.scene.control.TableRow<R> cell, MouseEvent press) {
    R row = cell.isEmpty() ? null : cell.getItem();
    if (row == null || inButton(press, cell)) {
      return;
    }
    press.consume();
    view.requestFocus();
    GroupLine line = model.line(cell.getIndex());
    if (line != null) {
      pressed = null;
      fold(line, cell.getIndex(), press);
      return;
    }
    int place = model.find(row.id());
    boolean again = press.getClickCount() > 1 && row.id().equals(pressed);
    pressed = again || press.getClickCount() == 1 ? row.id() : null;
    if (place < 0 || (again && model.selection().isSelected(place))) {
      return;
    }
    if (press.getButton() == MouseButton.PRIMARY) {
      select(place, press);
    } else if (!model.selection().isSelected(place)) {
      model.selection().pick(place);
    } else {
      model.selection().lead(place);
    }
    focus.focus(place, columns.control(cell(press, cell)).orElse(focus.column()));
  }

  private void fold(GroupLine line, int place, MouseEvent press) {
    focus.focus(place, focus.column());
    if (press.getButton() == MouseButton.PRIMARY && press.isShiftDown()) {
      model.foldAll(!line.folded());
    } else if (press.getButton() == MouseButton.PRIMARY) {
      model.fold(line.text(), !line.folded());
    }
  }

  private void select(int place, MouseEvent press) {
    RowSelection<R> selection = model.selection();
    if (press.isShiftDown()) {
      selection.extend(focus.getFocusedIndex(), place, press.isShortcutDown());
    } else if (press.isShortcutDown()) {
      selection.toggle(place);
    } else {
      selection.pick(place);
    }
  }

  /** A double click opens the row that both presses were on. */
  private void click(MouseEvent click) {
    R current = model.selection().current();
    if (click.getButton() == MouseButton.PRIMARY
        && click.getClickCount() == 2
        && current != null
        && current.id().equals(pressed)) {
      open.run();
    }
  }

  /** The cell an event is in, looking no further than the node; null when it is in none. */
  static @Nullable TableCell<?, ?> cell(Event event, Node upTo) {
    for (Object at = event.getTarget(); at instanceof Node node; at = node.getParent()) {
      if (at instanceof TableCell<?, ?> cell) {
        return cell;
      }
      if (at.equals(upTo)) {
        break;
      }
    }
    return null;
  }

  private static boolean inButton(Event event, Node row) {
    for (Object at = event.getTarget();
        at instanceof Node node && !at.equals(row);
        at = node.getParent()) {
      if (at instanceof ButtonBase) {
        return true;
      }
    }
    return false;
  }
}
