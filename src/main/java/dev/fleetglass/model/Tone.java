package dev.fleetglass.model;

/** How a state is meant for an operator; every table, tile, chart and status uses these five. */
public enum Tone {
  /** Works (green). */
  RUNNING,
  /** On its way to another state (amber). */
  CHANGING,
  /** Needs attention (red). */
  FAILED,
  /** Off on purpose (grey). */
  OFF,
  /** Not known to this version, or not told (violet). */
  UNKNOWN
}
