package dev.fleetglass.ui.shell;

import java.util.BitSet;

/** A line of the palette. */
sealed interface PaletteLine {
  /** Above the finds of one kind; cannot be chosen. */
  record Heading(String text) implements PaletteLine {}

  /**
   * Something to choose.
   *
   * @param id stable, to remember what was chosen lately
   * @param detail what tells it from others of its name; may be empty
   * @param keys its shortcut; may be empty
   * @param hits the letters of the title that were typed
   * @param run what choosing it does
   */
  record Find(
      String id, String icon, String title, String detail, String keys, BitSet hits, Runnable run)
      implements PaletteLine {}
}
