package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.Place;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves and resizes panels by mouse, snapping to cells with the others making way as one goes, and
 * by keyboard: Alt and arrows move, Alt, Shift and arrows resize.
 */
final class GridHand {
  private static final double CORNER = 16;
  private static final double START = 4;

  private final PanelGrid grid;
  private final WorkspaceViewModel model;
  private @Nullable Grip grip;

  /** A panel held by the mouse. */
  private record Grip(
      PanelView view, boolean resizing, double sceneX, double sceneY, List<Panel> before) {}

  private @Nullable Place wanted;
  private boolean moving;

  GridHand(PanelGrid grid, WorkspaceViewModel model) {
    this.grid = grid;
    this.model = model;
  }

  /** Listens on a panel; it lives no longer than its view. */
  void hold(PanelView view) {
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(view, event));
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventFilter(MouseEvent.MOUSE_MOVED, event -> view.setCursor(cursor(view, event)));
    view.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(view, event));
  }

  private void pressed(PanelView view, MouseEvent event) {
    boolean corner = atCorner(view, event);
    boolean held = corner || onTitle(view, event);
    if (!usable() || event.getButton() != MouseButton.PRIMARY || !held) {
      return;
    }
    grip = new Grip(view, corner, event.getSceneX(), event.getSceneY(), panels());
    moving = false;
    wanted = view.panel().place();
    view.requestFocus();
    event.consume();
  }

  private void dragged(MouseEvent event) {
    Grip held = grip;
    if (held == null) {
      return;
    }
    double dx = event.getSceneX() - held.sceneX();
    double dy = event.getSceneY() - held.sceneY();
    if (!moving && Math.hypot(dx, dy) < START) {
      event.consume();
      return;
    }
    PanelView view = held.view();
    Cells cells = grid.cells();
    Place from = view.panel().place();
    if (!moving) {
      moving = true;
      grid.lift(view.id());
      view.setViewOrder(-10);
    }
    Cells.Box box = cells.box(from);
    Place place;
    if (held.resizing()) {
      view.resize(Math.max(60, box.width() + dx), Math.max(40, box.height() + dy));
      place = Grid.resized(from, cells.columns(dx), cells.rows(dy));
    } else {
      view.setTranslateX(dx);
      view.setTranslateY(dy);
      place = Grid.moved(from, cells.columns(dx), cells.rows(dy));
    }
    if (!place.equals(wanted)) {
      wanted = place;
      grid.setPanels(Grid.place(held.before(), view.id(), place));
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    Grip held = grip;
    Place place = wanted;
    if (held == null || place == null) {
      return;
    }
    grip = null;
    event.consume();
    if (!moving) {
      return;
    }
    moving = false;
    grid.lift(null);
    grid.setPanels(held.before());
    String id = held.view().id();
    if (held.resizing()) {
      model.panelEdits().resize(id, place);
    } else {
      model.panelEdits().move(id, place);
    }
  }

  private void key(PanelView view, KeyEvent event) {
    if (!usable() || event.getTarget() != view) {
      return;
    }
    if (event.getCode() == KeyCode.DELETE) {
      model.panelEdits().remove(view.id());
      event.consume();
      return;
    }
    int x = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int y = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (!event.isAltDown() || event.isShortcutDown() || (x == 0 && y == 0)) {
      return;
    }
    Place place = view.panel().place();
    if (event.isShiftDown()) {
      model.panelEdits().resize(view.id(), Grid.resized(place, x, y));
    } else {
      model.panelEdits().move(view.id(), target(view.id(), place, x, y));
    }
    event.consume();
  }

  /** Far enough for the panel to get past its neighbour: a step less would let it rise again. */
  private Place target(String id, Place place, int x, int y) {
    List<Panel> before = panels();
    Place target = Grid.moved(place, x, y);
    for (int step = 1; y > 0 && step <= 100; step++) {
      target = Grid.moved(place, x, step);
      List<Panel> after = Grid.place(before, id, target);
      if (after.stream().anyMatch(p -> p.id().equals(id) && p.place().row() > place.row())) {
        return target;
      }
      if (target.row() > Grid.rows(before)) {
        return place;
      }
    }
    return target;
  }

  private @Nullable Cursor cursor(PanelView view, MouseEvent event) {
    if (!usable()) {
      return null;
    }
    return atCorner(view, event) ? Cursor.SE_RESIZE : onTitle(view, event) ? Cursor.MOVE : null;
  }

  private boolean usable() {
    return model.editingProperty().get()
        && model.largeProperty().get() == null
        && grid.cells().wide();
  }

  private List<Panel> panels() {
    return grid.views().stream().map(PanelView::panel).toList();
  }

  private static boolean atCorner(PanelView view, MouseEvent event) {
    var at = view.sceneToLocal(event.getSceneX(), event.getSceneY());
    return at.getX() > view.getWidth() - CORNER && at.getY() > view.getHeight() - CORNER;
  }

  private static boolean onTitle(PanelView view, MouseEvent event) {
    if (event.getTarget() instanceof Node node && isIn(node, view.header().menu())) {
      return false;
    }
    var at = view.header().sceneToLocal(event.getSceneX(), event.getSceneY());
    return view.header().contains(at);
  }

  private static boolean isIn(Node node, Node parent) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (one.equals(parent)) {
        return true;
      }
    }
    return false;
  }
}
