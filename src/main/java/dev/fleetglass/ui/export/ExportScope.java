package dev.fleetglass.ui.export;

/** Which rows. */
enum ExportScope {
  /** All that pass the search, as they are seen. */
  MATCHING,
  /** The selected ones, those that the search hides included. */
  SELECTED,
  ALL
}
