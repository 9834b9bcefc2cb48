package dev.fleetglass.ui.table.copy;

/** What rows become in the clipboard. */
public enum CopyForm {
  /** As they are seen: a line each, tabs between the cells, no heading. */
  TEXT,
  /** RFC 4180 with a heading, values as they are in an exported file. */
  CSV,
  /** An array of objects whose keys are column ids. */
  JSON
}
