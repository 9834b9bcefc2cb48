package dev.fleetglass.ui.chart;

import javafx.scene.canvas.Canvas;

/**
 * The canvases of a chart: its picture, and over it what follows the pointer, so that moving the
 * pointer draws no picture. Neither takes part in the layout nor in what the pointer does.
 */
public final class ChartLayers {
  private final Canvas picture = new Canvas();
  private final Canvas overlay = new Canvas();

  /** Layers without a size; they are the chart's to add. */
  public ChartLayers() {
    for (Canvas layer : new Canvas[] {picture, overlay}) {
      layer.setManaged(false);
      layer.setMouseTransparent(true);
    }
  }

  public Canvas picture() {
    return picture;
  }

  public Canvas overlay() {
    return overlay;
  }

  /**
   * Gives both a size, in whole pixels. Another size empties them.
   *
   * @return whether it is another one
   */
  public boolean fit(double width, double height) {
    if (picture.getWidth() == width && picture.getHeight() == height) {
      return false;
    }
    for (Canvas layer : new Canvas[] {picture, overlay}) {
      layer.setWidth(width);
      layer.setHeight(height);
    }
    return true;
  }
}
