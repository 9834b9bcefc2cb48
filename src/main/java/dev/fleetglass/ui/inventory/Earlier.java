package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.table.RowHistory.Entry;
import java.util.List;

/**
 * What was kept of a row from before the program started.
 *
 * @param entries newest first
 * @param problem why it could not be read, in technical words; empty when it could
 */
record Earlier(List<Entry> entries, String problem) {
  static final Earlier NONE = new Earlier(List.of(), "");

  Earlier {
    entries = List.copyOf(entries);
  }
}
