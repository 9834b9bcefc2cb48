package dev.fleetglass.ui.inventory;

/** The sides of a row that its drawer shows. */
public enum RowTab {
  DETAILS,
  RELATED,
  RAW,
  HISTORY
}
