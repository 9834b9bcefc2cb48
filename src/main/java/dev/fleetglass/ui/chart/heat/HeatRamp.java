package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import javafx.scene.paint.Color;

/**
 * Colours of values from the smallest to the largest: their lightness goes one way only, so that
 * the order is seen without the hues too. Interpolated in Oklab, where equal steps look equal.
 */
final class HeatRamp {
  static final int STEPS = 256;

  private final int[] argb = new int[STEPS];

  HeatRamp(PartStyle style) {
    double[][] stops = new double[PartColour.RAMP][];
    for (int i = 0; i < stops.length; i++) {
      stops[i] = lab(style.get(PartColour.ofRamp(i)));
    }
    for (int i = 0; i < STEPS; i++) {
      double at = i * (stops.length - 1) / (double) (STEPS - 1);
      int low = Math.min((int) at, stops.length - 2);
      double share = at - low;
      double[] mixed = new double[3];
      for (int k = 0; k < 3; k++) {
        mixed[k] = stops[low][k] * (1 - share) + stops[low + 1][k] * share;
      }
      argb[i] = argb(mixed);
    }
  }

  /**
   * An opaque colour.
   *
   * @param share 0 for the smallest value, 1 for the largest, clamped
   */
  int colour(double share) {
    int step = (int) (share * (STEPS - 1) + 0.5);
    return argb[step < 0 ? 0 : Math.min(step, STEPS - 1)];
  }

  static int argb(Color colour) {
    return 0xff000000
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  // https://bottosson.github.io/posts/oklab/
  private static double[] lab(Color colour) {
    double r = linear(colour.getRed());
    double g = linear(colour.getGreen());
    double b = linear(colour.getBlue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static int argb(double[] lab) {
    double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    return argb(
        Color.color(
            gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double gamma(double part) {
    double inside = Math.clamp(part, 0, 1);
    return inside <= 0.0031308 ? inside * 12.92 : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
  }
}
