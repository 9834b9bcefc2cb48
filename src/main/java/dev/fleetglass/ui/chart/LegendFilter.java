package dev.fleetglass.ui.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the legend's gestures do to the set of hidden series. */
final class LegendFilter {
  private LegendFilter() {}

  /** Rows whose name holds every word typed, in any case. */
  static List<LegendRow> matching(List<LegendRow> rows, String typed) {
    String[] words = typed.toLowerCase(Locale.ROOT).trim().split("\\s+", -1);
    List<LegendRow> found = new ArrayList<>();
    for (LegendRow row : rows) {
      String name = row.name().toLowerCase(Locale.ROOT);
      boolean all = true;
      for (String word : words) {
        all &= name.contains(word);
      }
      if (all) {
        found.add(row);
      }
    }
    return found;
  }

  static Set<String> hidden(List<LegendRow> rows) {
    Set<String> keys = new HashSet<>();
    for (LegendRow row : rows) {
      if (row.hidden()) {
        keys.add(row.key());
      }
    }
    return keys;
  }

  /** Switches one series on or off. */
  static Set<String> toggled(Set<String> hidden, String key) {
    Set<String> keys = new HashSet<>(hidden);
    if (!keys.remove(key)) {
      keys.add(key);
    }
    return keys;
  }

  /** Shows one series alone; when it is alone already, shows all. */
  static Set<String> isolated(List<LegendRow> rows, Set<String> hidden, String key) {
    Set<String> others = new HashSet<>();
    for (LegendRow row : rows) {
      if (!row.key().equals(key)) {
        others.add(row.key());
      }
    }
    boolean alone = !hidden.contains(key) && hidden.containsAll(others);
    return alone ? Set.of() : others;
  }
}
