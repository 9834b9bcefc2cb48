package dev.fleetglass.ui.chart;

/** How the samples of a chart become lines. */
public enum LineKind {
  /** Straight from sample to sample. */
  LINE,
  /** As a line, with the room down to the base filled. */
  AREA,
  /**
   * Each series stands on the sum of those before it, at the union of their sample times. A series
   * that has no sample at a time, nor an unbroken line across it, adds nothing there and shows its
   * own gap.
   */
  STACKED_AREA,
  /** A value holds until the next sample. */
  STEP
}
