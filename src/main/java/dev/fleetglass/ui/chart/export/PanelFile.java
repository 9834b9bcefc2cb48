package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.Export;
import dev.fleetglass.export.ExportException;
import dev.fleetglass.export.ExportNote;
import dev.fleetglass.export.Exporter;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A panel made ready on the JavaFX thread, to be written on another. */
public sealed interface PanelFile {
  /** Pixels of a picture for each one of the window. */
  int SCALE = 2;

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

  /** The formats there are for a kind of panel. */
  static List<Format> formats(PanelKind kind) {
    return kind == PanelKind.STAT || kind == PanelKind.GAUGE
        ? List.of(Format.PNG, Format.CSV)
        : List.of(Format.PNG, Format.SVG, Format.CSV);
  }

  /**
   * Draws or gathers what goes into the file, in the colours of the present theme. JavaFX thread.
   *
   * @param width of a picture in pixels of the window, title, legend and facts included
   * @param height of what is drawn, title, legend and facts not included
   */
  static PanelFile of(
      Format format, PanelContent content, Texts texts, double width, double height) {
    return switch (format) {
      case CSV -> new Rows(PanelCsv.of(content, texts));
      case SVG -> {
        PanelDrawing drawing = new PanelDrawing(content, texts, width, height);
        SvgInk ink =
            new SvgInk(
                drawing.width(),
                drawing.height(),
                content.facts().title(),
                drawing.description(),
                drawing.notes());
        drawing.draw(ink);
        yield new Vector(ink.finish());
      }
      case PNG -> picture(new PanelDrawing(content, texts, width, height));
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

  private static PanelFile picture(PanelDrawing drawing) {
    int width = (int) Math.ceil(drawing.width() * SCALE);
    int height = (int) Math.ceil(drawing.height() * SCALE);
    Canvas canvas = new Canvas(width, height);
    canvas.getGraphicsContext2D().scale(SCALE, SCALE);
    drawing.draw(new FxInk(canvas.getGraphicsContext2D(), new TextMeasure()));
    WritableImage image =
        canvas.snapshot(new SnapshotParameters(), new WritableImage(width, height));
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new Picture(pixels, width, height, drawing.notes());
  }

  /** See {@link PanelCsv}. */
  record Rows(Export<Long> export) implements PanelFile {
    @Override
    public void write(Exporter exporter, Path file) throws ExportException {
      exporter.write(export, file, count -> {});
    }
  }

  /** SVG 1.1 in UTF-8. */
  record Vector(String svg) implements PanelFile {
    @Override
    public void write(Exporter exporter, Path file) throws ExportException {
      exporter.write(file, out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
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
