package dev.fleetglass.ui.shell;

import javafx.scene.layout.Region;

/** The product's mark, drawn in the accent colour. */
final class Mark {
  private Mark() {}

  static Region create(double size) {
    Region mark = new Region();
    mark.getStyleClass().add("product-mark");
    mark.setMinSize(size, size);
    mark.setPrefSize(size, size);
    mark.setMaxSize(size, size);
    return mark;
  }
}
