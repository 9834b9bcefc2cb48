package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Lays panels out on the cells of a grid; while one is moved, the others as they will be. */
final class PanelGrid extends Pane {
  static final double ROW = 48;
  private static final double TALLEST_ROW = 76;
  private static final double EDGE = 12;

  /** How much lower rows may become. */
  private static final double LOWEST = 0.9;

  private final Map<String, PanelView> views = new LinkedHashMap<>();
  private final Region ghost = new Region();
  private List<Panel> panels = List.of();
  private @Nullable String lifted;
  private @Nullable String large;
  private double roomHeight;

  PanelGrid() {
    getStyleClass().add("panel-grid");
    ghost.getStyleClass().add("panel-ghost");
    ghost.setManaged(false);
    ghost.setVisible(false);
    ghost.setMouseTransparent(true);
    getChildren().add(ghost);
  }

  /** The views by panel, in the order of the dashboard. */
  void setViews(List<PanelView> value) {
    views.clear();
    value.forEach(view -> views.put(view.id(), view));
    List<javafx.scene.Node> children = new ArrayList<>();
    children.add(ghost);
    // In the order in which one reads, for the Tab key.
    for (Panel panel : Grid.reading(value.stream().map(PanelView::panel).toList())) {
      children.add(views.get(panel.id()));
    }
    if (!getChildren().equals(children)) {
      getChildren().setAll(children);
    }
  }

  List<PanelView> views() {
    return List.copyOf(views.values());
  }

  @Nullable PanelView view(String id) {
    return views.get(id);
  }

  /** Where the panels are, or would be. */
  void setPanels(List<Panel> value) {
    panels = List.copyOf(value);
    requestLayout();
  }

  /** A panel that is being moved or resized by hand: it lies where the pointer has it. */
  void lift(@Nullable String id) {
    lifted = id;
    ghost.setVisible(id != null);
    if (id == null) {
      views
          .values()
          .forEach(view -> {
            view.setTranslateX(0);
            view.setTranslateY(0);
            view.setViewOrder(0);
          });
    }
    requestLayout();
  }

  /** The panel that takes all the room; null for the grid. */
  void setLarge(@Nullable String id) {
    large = id;
    views.forEach((key, view) -> view.setLarge(key.equals(id)));
    requestLayout();
  }

  /** The height there is without scrolling. */
  void setRoomHeight(double value) {
    if (value != roomHeight) {
      roomHeight = value;
      requestLayout();
    }
  }

  Cells cells() {
    return cells(Math.max(1, getWidth() - 2 * EDGE));
  }

  /**
   * Rows of their usual height; a little lower or higher where the dashboard then fills the window.
   */
  private Cells cells(double width) {
    Cells usual = new Cells(width, ROW);
    double content = usual.height(panels) + Cells.GAP;
    double factor = content <= Cells.GAP ? 1 : (roomHeight - 2 * EDGE + Cells.GAP) / content;
    return factor < LOWEST ? usual : new Cells(width, Math.min(TALLEST_ROW, ROW * factor));
  }

  /** Lets only those draw that lie within the visible part, given in this node's coordinates. */
  void setSight(@Nullable Bounds visible) {
    views
        .values()
        .forEach(view ->
            view.setLive(
                visible != null
                    && view.isVisible()
                    && view.getWidth() > 0
                    && view.getBoundsInParent().intersects(visible)));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (large != null) {
      return roomHeight;
    }
    double inner = (width > 0 ? width : getWidth()) - 2 * EDGE;
    return Math.max(roomHeight, cells(Math.max(1, inner)).height(panels) + 2 * EDGE);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    Cells cells = cells();
    Map<String, Cells.Box> boxes = cells.boxes(panels);
    views.forEach((id, view) -> {
      boolean shown = large == null || large.equals(id);
      view.setVisible(shown);
      Cells.Box box =
          large != null
              ? new Cells.Box(0, 0, cells.width(), Math.max(1, roomHeight - 2 * EDGE))
              : boxes.get(id);
      if (!shown || box == null) {
        return;
      }
      if (id.equals(lifted)) {
        ghost.resizeRelocate(EDGE + box.x(), EDGE + box.y(), box.width(), box.height());
      } else {
        view.resizeRelocate(EDGE + box.x(), EDGE + box.y(), box.width(), box.height());
      }
    });
  }
}
