package dev.fleetglass.ui.chart.part;

import dev.fleetglass.model.Tone;
import javafx.scene.paint.Color;

/** The colours that a drawn part takes from its style sheet. */
public enum PartColour {
  SERIES_1("-part-series-1", "#0969da"),
  SERIES_2("-part-series-2", "#bc4c00"),
  SERIES_3("-part-series-3", "#18752f"),
  SERIES_4("-part-series-4", "#8250df"),
  SERIES_5("-part-series-5", "#bf3989"),
  SERIES_6("-part-series-6", "#0e7a86"),
  SERIES_7("-part-series-7", "#8a6a00"),
  SERIES_8("-part-series-8", "#57606a"),
  RAMP_1("-part-ramp-1", "#e4f1d8"),
  RAMP_2("-part-ramp-2", "#b4dcc0"),
  RAMP_3("-part-ramp-3", "#6fbcc2"),
  RAMP_4("-part-ramp-4", "#3a8fc0"),
  RAMP_5("-part-ramp-5", "#3563ae"),
  RAMP_6("-part-ramp-6", "#333b8c"),
  RAMP_7("-part-ramp-7", "#231556"),
  SURFACE("-part-surface", "#ffffff"),
  TEXT("-part-text", "#1f2328"),
  MUTED("-part-muted", "#57606a"),
  GRID("-part-grid", "#d0d7de"),
  TRACK("-part-track", "#e6eaef"),
  HATCH("-part-hatch", "#c4cbd3"),
  ACCENT("-part-accent", "#0969da"),
  RUNNING("-part-running", "#18752f"),
  CHANGING("-part-changing", "#8a5c00"),
  FAILED("-part-failed", "#cf222e"),
  OFF("-part-off", "#57606a"),
  UNKNOWN("-part-unknown", "#7c48da");

  /** Number of colours in the ramp of heat maps. */
  public static final int RAMP = 7;

  private final String property;
  private final String fallback;

  PartColour(String property, String fallback) {
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

  /** Colour of a series by its palette position. */
  public static PartColour ofSeries(int index) {
    return values()[Math.floorMod(index, 8)];
  }

  /** A colour of the heat map's ramp, 0 being that of the smallest values. */
  public static PartColour ofRamp(int step) {
    return values()[RAMP_1.ordinal() + step];
  }

  /** Colour of a state. */
  public static PartColour of(Tone tone) {
    return switch (tone) {
      case RUNNING -> RUNNING;
      case CHANGING -> CHANGING;
      case FAILED -> FAILED;
      case OFF -> OFF;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
