package dev.fleetglass.model.dashboard;

/** How a panel shows its series. */
public enum PanelKind {
  LINE,
  AREA,
  STACKED_AREA,
  STEP,
  /** A row for each series, time across, the value as a colour. */
  HEAT_MAP,
  /** The newest value in large figures with a line of the recent past. */
  STAT,
  /** The newest value on a scale. */
  GAUGE
}
