package dev.fleetglass.ui.chart.export;

import javafx.scene.paint.Color;

/** What a panel is drawn with: pixels or vectors. Coordinates from the upper left corner. */
interface Ink {
  /** Where a text is in relation to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** How a text looks. */
  enum Face {
    WORDS,
    STRONG,
    FIGURES,
    STRONG_FIGURES
  }

  /**
   * Draws a line through points.
   *
   * @param count how many of the coordinates to take
   * @param dash lengths of line and space in turn; empty for a solid line
   */
  void line(double[] xs, double[] ys, int count, Color colour, double width, double[] dash);

  /** Fills the room between points. */
  void area(double[] xs, double[] ys, int count, Color colour);

  void box(double x, double y, double width, double height, Color colour);

  void dot(double x, double y, double radius, Color colour);

  /**
   * Writes a text.
   *
   * @param y of the line that letters stand on
   */
  void text(String words, double x, double y, double size, Color colour, Anchor at, Face face);

  /** Draws only within a box until the end. */
  void begin(String name, double x, double y, double width, double height);

  void end();
}
