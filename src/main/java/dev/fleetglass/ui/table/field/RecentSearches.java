package dev.fleetglass.ui.table.field;

import java.util.List;

/** What was searched for lately on this screen. */
public interface RecentSearches {
  /** The newest first. */
  List<String> recent();

  void add(String search);
}
