package dev.fleetglass.ui.shell;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** The product's mark. */
final class Mark {
  private Mark() {}

  /** The mark as a square of so many pixels, sharp on dense screens too. */
  static ImageView create(double size) {
    String file =
        Objects.requireNonNull(Mark.class.getResource("/dev/fleetglass/icon/fleetglass-64.png"))
            .toExternalForm();
    ImageView mark = new ImageView(new Image(file, size * 2, size * 2, true, true));
    mark.setFitWidth(size);
    mark.setFitHeight(size);
    mark.setSmooth(true);
    return mark;
  }
}
