package dev.fleetglass.ui.dialog;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A scroll pane that is as tall as its wrapped content up to a limit. The stock one measures
 * wrapped text without a width and so leaves a hole below it.
 */
final class FittingScroll extends ScrollPane {
  private final Region content;
  private final double limit;

  FittingScroll(Region content, double limit) {
    super(content);
    this.content = content;
    this.limit = limit;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner =
        width < 0 ? content.prefWidth(-1) : width - snappedLeftInset() - snappedRightInset();
    return Math.min(limit, content.prefHeight(inner) + snappedTopInset() + snappedBottomInset());
  }

  /**
   * A dialog may be laid out at its least height, where an ordinary failure must still show whole.
   */
  @Override
  protected double computeMinHeight(double width) {
    return Math.min(320, computePrefHeight(width));
  }
}
