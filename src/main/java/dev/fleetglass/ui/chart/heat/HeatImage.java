package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartSeries;
import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a heat map as an image, one pixel for each of the plot. Its memory is written to in
 * place and is made anew only with another size: a canvas would take a call for each cell. JavaFX
 * thread only.
 */
final class HeatImage {
  private final ImageView view = new ImageView();
  private final HeatCells cells = new HeatCells();
  private int[] pixels = new int[0];
  private @Nullable PixelBuffer<IntBuffer> buffer;

  HeatImage() {
    view.setManaged(false);
    view.setMouseTransparent(true);
  }

  Node node() {
    return view;
  }

  void setVisible(boolean visible) {
    view.setVisible(visible);
  }

  /** Draws rows, of which there is one at least. */
  void draw(HeatPainter painter, HeatState state, HeatPlot plot, List<ChartSeries> rows) {
    cells.read(state, plot, rows);
    PixelBuffer<IntBuffer> image = fitting(plot);
    painter.fill(pixels, plot, cells);
    image.updateBuffer(all -> null);
    view.relocate(plot.left(), plot.top());
  }

  private PixelBuffer<IntBuffer> fitting(HeatPlot plot) {
    PixelBuffer<IntBuffer> present = buffer;
    if (present == null
        || present.getWidth() != plot.width()
        || present.getHeight() != plot.height()) {
      pixels = new int[plot.width() * plot.height()];
      present =
          new PixelBuffer<>(
              plot.width(),
              plot.height(),
              IntBuffer.wrap(pixels),
              PixelFormat.getIntArgbPreInstance());
      buffer = present;
      view.setImage(new WritableImage(present));
    }
    return present;
  }
}
