package dev.fleetglass.ui.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether anybody can see a node: drawing and timers rest while nobody can. */
public final class ChartSight {
  private final Node node;
  private final ObservableValue<Boolean> windowShowing;
  private final ObservableValue<? extends Number> windowScale;
  private boolean live = true;

  /**
   * Watches the node's window.
   *
   * @param changed told when the node may have come into sight or left it
   */
  public ChartSight(Node node, Runnable changed) {
    this.node = node;
    windowShowing =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    windowShowing.addListener((observable, before, now) -> changed.run());
    windowScale =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .orElse(1.0);
    windowScale.addListener((observable, before, now) -> changed.run());
    node.visibleProperty().addListener((observable, before, now) -> changed.run());
  }

  /** Screen pixels to one unit; 1 outside of a window. */
  double pixels() {
    Scene scene = node.getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window == null || !(window.getOutputScaleX() > 0) ? 1 : window.getOutputScaleX();
  }

  /** Whether it changed. */
  public boolean live(boolean value) {
    boolean changed = live != value;
    live = value;
    return changed;
  }

  /** Whether the node is part of a window that shows. */
  public boolean inWindow() {
    return live && windowShowing.getValue();
  }

  /** Whether neither the node nor what it is in is hidden; a picture needs no window. */
  public boolean open() {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    Scene scene = node.getScene();
    boolean iconified =
        scene != null && scene.getWindow() instanceof Stage stage && stage.isIconified();
    return live && !iconified;
  }
}
