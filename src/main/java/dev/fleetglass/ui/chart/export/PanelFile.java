package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.ExportException;
import dev.fleetglass.export.ExportNote;
import dev.fleetglass.export.Exporter;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A panel made ready on the JavaFX thread, to be written on another: there only what needs the
 * toolkit is done, which is to draw the pixels of a picture.
 */
public sealed interface PanelFile {
  /** Pixels of a picture for each one of the window. */
  int SCALE = 2;

  /** What every graphics card draws at once; larger pictures are put together. */
  int TILE = 4096;

  /** The kinds of files. */
  enum Format {
    PNG,
    SVG,
    CSV;

    /** The ending of file names, without a dot. */
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Gathers what goes into the file, in the colours of the present theme. JavaFX thread.
   *
   * @param width of a picture in pixels of the window, title, legend and facts included
   * @param height of what is drawn, title, legend and facts not included
   */
  static PanelFile of(
      Format format, PanelContent content, Texts texts, double width, double height) {
    return switch (format) {
      case CSV -> new Rows(content, texts);
      case SVG -> new Vector(new PanelDrawing(content, texts, width, height));
      case PNG -> picture(new PanelDrawing(content, texts, width, height), TILE);
    };
  }

  /**
   * Writes or replaces the file, all or nothing. Blocks; an interrupt cancels.
   *
   * @throws ExportException when it cannot be written; what was there still is
   * @throws java.util.concurrent.CancellationException when the thread was interrupted
   */
  void write(Exporter exporter, Path file) throws ExportException;

  /** Writes or replaces the file; see {@link #write(Exporter, Path)}. */
  default void write(Path file) throws ExportException {
    write(new Exporter(), file);
  }

  /**
   * Draws the pixels.
   *
   * @param tile most pixels of what is drawn at once, each way
   */
  static Picture picture(PanelDrawing drawing, int tile) {
    int width = (int) Math.ceil(drawing.width() * SCALE);
    int height = (int) Math.ceil(drawing.height() * SCALE);
    int[] pixels = new int[width * height];
    for (int top = 0; top < height; top += tile) {
      for (int left = 0; left < width; left += tile) {
        int wide = Math.min(tile, width - left);
        int high = Math.min(tile, height - top);
        Canvas canvas = new Canvas(wide, high);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.translate(-left, -top);
        graphics.scale(SCALE, SCALE);
        drawing.draw(new FxInk(graphics, new TextMeasure()));
        canvas
            .snapshot(new SnapshotParameters(), new WritableImage(wide, high))
            .getPixelReader()
            .getPixels(
                0,
                0,
                wide,
                high,
                PixelFormat.getIntArgbInstance(),
                pixels,
                top * width + left,
                width);
      }
    }
    return new Picture(pixels, width, height, drawing.notes());
  }

  /** See {@link PanelCsv}. */
  record Rows(PanelContent content, Texts texts) implements PanelFile {
    @Override
    public void write(Exporter exporter, Path file) throws ExportException {
      exporter.write(PanelCsv.of(content, texts), file, count -> {});
    }
  }

  /** SVG 1.1 in UTF-8. */
  record Vector(PanelDrawing drawing) implements PanelFile {
    @Override
    public void write(Exporter exporter, Path file) throws ExportException {
      SvgInk ink =
          new SvgInk(
              drawing.width(),
              drawing.height(),
              drawing.title(),
              drawing.description(),
              drawing.notes());
      drawing.draw(ink);
      byte[] svg = ink.finish().getBytes(StandardCharsets.UTF_8);
      exporter.write(file, out -> out.write(svg));
    }
  }

  /** A picture with its facts as iTXt texts. */
  @SuppressWarnings("ArrayRecordComponent") // millions of pixels, read once
  record Picture(int[] argb, int width, int height, List<ExportNote> notes) implements PanelFile {
    /** 96 pixels an inch in a window. */
    private static final int PER_METRE = (int) Math.round(96 * SCALE / 0.0254);

    @Override
    public void write(Exporter exporter, Path file) throws ExportException {
      exporter.write(file, out -> PngEncoder.write(argb, width, height, PER_METRE, notes, out));
    }
  }
}
