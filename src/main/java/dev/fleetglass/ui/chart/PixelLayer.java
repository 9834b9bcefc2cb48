package dev.fleetglass.ui.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * An image that is filled column by column in an array of its own, which costs a fraction of what
 * as many canvas commands cost. One array element is one pixel of the screen. JavaFX thread only.
 */
final class PixelLayer {
  private static final int OPAQUE = 256;

  private final ImageView view = new ImageView();
  private int[] pixels = new int[0];
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private int width;
  private int height;

  PixelLayer() {
    view.setManaged(false);
    view.setMouseTransparent(true);
    view.setVisible(false);
  }

  ImageView view() {
    return view;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * Starts an empty picture.
   *
   * @param x left edge in the chart, in its own units
   * @param scale screen pixels to one such unit
   * @param ground what it is filled with; none is mixed with what lies below, pixel for pixel,
   *     which takes several times as long as copying opaque ones
   */
  void begin(double x, double y, double unitWidth, double unitHeight, double scale, int ground) {
    int wide = Math.max(1, (int) Math.ceil(unitWidth * scale));
    int high = Math.max(1, (int) Math.ceil(unitHeight * scale));
    if (buffer == null || wide != width || high != height) {
      drop();
      width = wide;
      height = high;
      pixels = PixelPool.take(wide * high);
      buffer =
          new PixelBuffer<>(
              wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      Image image = new WritableImage(buffer);
      view.setImage(image);
    }
    Arrays.fill(pixels, 0, width * height, ground);
    view.setFitWidth(wide / scale);
    view.setFitHeight(high / scale);
    view.setSmooth(scale != Math.rint(scale));
    view.relocate(x, y);
    view.setVisible(true);
  }

  /** Shows the picture. */
  void end() {
    PixelBuffer<IntBuffer> drawn = buffer;
    if (drawn != null) {
      drawn.updateBuffer(all -> null);
    }
  }

  /** Shows nothing and lets go of the memory. */
  void drop() {
    if (buffer != null) {
      view.setVisible(false);
      view.setImage(null);
      buffer = null;
      PixelPool.give(pixels);
      pixels = new int[0];
      width = 0;
      height = 0;
    }
  }

  /** A colour as the fills take it: alpha, red, green, blue, the latter times alpha. */
  static int ink(Color colour, double opacity) {
    double alpha = colour.getOpacity() * opacity;
    return ((int) Math.round(alpha * 255) << 24)
        | ((int) Math.round(colour.getRed() * alpha * 255) << 16)
        | ((int) Math.round(colour.getGreen() * alpha * 255) << 8)
        | (int) Math.round(colour.getBlue() * alpha * 255);
  }

  /** Fills part of a column; pixels that it covers partly are coloured partly. */
  void fill(int x, double top, double bottom, int ink) {
    double from = Math.max(0, top);
    double to = Math.min(height, bottom);
    if (!(to > from)) {
      return;
    }
    int first = (int) from;
    int last = (int) to;
    if (first == last) {
      blend(first * width + x, ink, (int) ((to - from) * OPAQUE));
      return;
    }
    int at = first * width + x;
    blend(at, ink, (int) ((first + 1 - from) * OPAQUE));
    at += width;
    int end = last * width + x;
    if (ink >>> 24 == 255) {
      for (; at < end; at += width) {
        pixels[at] = ink;
      }
    } else {
      for (; at < end; at += width) {
        over(at, ink);
      }
    }
    if (last < height) {
      blend(end, ink, (int) ((to - last) * OPAQUE));
    }
  }

  /** Fills part of a row. */
  void row(int y, int from, int to, int ink) {
    if (y >= 0 && y < height) {
      for (int x = Math.max(0, from); x < Math.min(width, to); x++) {
        over(y * width + x, ink);
      }
    }
  }

  /** Colours one pixel. */
  void dot(int x, int y, int ink) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      over(y * width + x, ink);
    }
  }

  private void blend(int at, int ink, int coverage) {
    if (coverage >= OPAQUE) {
      over(at, ink);
    } else if (coverage > 0) {
      over(at, scaled(ink, coverage));
    }
  }

  private void over(int at, int ink) {
    int alpha = ink >>> 24;
    int below = pixels[at];
    if (alpha == 255 || below == 0) {
      pixels[at] = ink;
    } else {
      pixels[at] = ink + scaled(below, 256 - alpha - (alpha >>> 7));
    }
  }

  /** All four parts times a share of 256, two at a time. */
  private static int scaled(int argb, int share) {
    int even = (((argb & 0xff00ff) * share) >>> 8) & 0xff00ff;
    int odd = (((argb >>> 8) & 0xff00ff) * share) & 0xff00ff00;
    return even | odd;
  }
}
