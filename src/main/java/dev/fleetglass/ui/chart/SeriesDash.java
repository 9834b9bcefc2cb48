package dev.fleetglass.ui.chart;

/** Tells series of one colour apart: every eight series the pattern changes. */
public final class SeriesDash {
  /** Number of colours in the palette. */
  public static final int COLOURS = 8;

  private static final double[][] PATTERNS = {{}, {6, 3}, {2, 3}, {9, 3, 2, 3}};

  private SeriesDash() {}

  public static int colour(int index) {
    return Math.floorMod(index, COLOURS);
  }

  /** Number of the pattern, 0 for a solid line. */
  public static int number(int index) {
    return Math.floorMod(index / COLOURS, PATTERNS.length);
  }

  /** Lengths of line and space in turn; empty for a solid line. */
  public static double[] pattern(int index) {
    return PATTERNS[number(index)].clone();
  }

  /** Whether a place along the line is part of a dash, not of a space. */
  static boolean inked(double[] dash, double position) {
    double length = 0;
    for (double part : dash) {
      length += part;
    }
    double rest = position - Math.floor(position / length) * length;
    for (int i = 0; i < dash.length; i++) {
      if (rest < dash[i]) {
        return i % 2 == 0;
      }
      rest -= dash[i];
    }
    return false;
  }
}
