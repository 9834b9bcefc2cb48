package dev.fleetglass.ui.chart.heat;

/** In which order a heat map has its rows, from the top. */
public enum HeatOrder {
  NAME,
  /** The largest newest value first. */
  LAST,
  /** The largest value of the time shown first. */
  MAX
}
