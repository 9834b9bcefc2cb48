package dev.fleetglass.ui.chart;

import dev.fleetglass.model.Tone;
import javafx.scene.paint.Color;

/** The colours a chart takes from its style sheet. */
enum ChartColour {
  SERIES_1("-chart-series-1", "#0969da"),
  SERIES_2("-chart-series-2", "#1a7f37"),
  SERIES_3("-chart-series-3", "#9a6700"),
  SERIES_4("-chart-series-4", "#cf222e"),
  SERIES_5("-chart-series-5", "#8250df"),
  SERIES_6("-chart-series-6", "#bf3989"),
  SERIES_7("-chart-series-7", "#1b7c83"),
  SERIES_8("-chart-series-8", "#57606a"),
  SURFACE("-chart-surface", "#ffffff"),
  GRID("-chart-grid", "#d0d7de"),
  TEXT("-chart-text", "#57606a"),
  LABEL("-chart-label", "#1f2328"),
  CROSSHAIR("-chart-crosshair", "#57606a"),
  STALE("-chart-stale", "#8c959f"),
  FAILED("-chart-failed", "#cf222e"),
  RUNNING("-chart-running", "#1a7f37"),
  CHANGING("-chart-changing", "#9a6700"),
  OFF("-chart-off", "#57606a"),
  UNKNOWN("-chart-unknown", "#8250df");

  private final String property;
  private final String fallback;

  ChartColour(String property, String fallback) {
    this.property = property;
    this.fallback = fallback;
  }

  /** Name of the style sheet's property. */
  String property() {
    return property;
  }

  /** The colour without a style sheet. */
  Color fallback() {
    return Color.web(fallback);
  }

  /** Colour of a state. */
  static ChartColour of(Tone tone) {
    return switch (tone) {
      case RUNNING -> RUNNING;
      case CHANGING -> CHANGING;
      case FAILED -> FAILED;
      case OFF -> OFF;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Colour of a series by its palette position. */
  static ChartColour ofSeries(int index) {
    return values()[SeriesDash.colour(index)];
  }
}
