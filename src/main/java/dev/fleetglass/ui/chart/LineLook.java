package dev.fleetglass.ui.chart;

import javafx.scene.paint.Color;

/**
 * How to draw one series.
 *
 * @param width of the line
 * @param dash see {@link SeriesDash#pattern}
 * @param area how much of its colour the room between line and base takes, 0 for none
 * @param hatch number of the pattern on its area, 0 for none
 * @param steps whether a value holds until the next sample
 * @param end whether the newest sample is marked
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the canvas
record LineLook(
    Color colour, double width, double[] dash, double area, int hatch, boolean steps, boolean end) {
  /** How much of its colour the room between smallest and largest values takes. */
  static final double BAND = 0.22;

  Color tint() {
    return colour.deriveColor(0, 1, 1, area);
  }

  Color band() {
    return colour.deriveColor(0, 1, 1, BAND);
  }
}
