package dev.fleetglass.ui.table;

import java.util.HashSet;
import java.util.Set;

/**
 * Which groups are folded, by their text, so that it outlasts refreshes. Immutable.
 *
 * @param column id of the column rows are grouped by; empty for no groups
 * @param all whether groups are folded unless said otherwise
 * @param others groups for which it is the other way round
 */
record Folds(String column, boolean all, Set<String> others) {
  static final Folds NONE = new Folds("", false, Set.of());

  Folds {
    others = Set.copyOf(others);
  }

  boolean folded(String text) {
    return all != others.contains(text);
  }

  Folds with(String text, boolean folded) {
    Set<String> next = new HashSet<>(others);
    if (folded == all) {
      next.remove(text);
    } else {
      next.add(text);
    }
    return new Folds(column, all, next);
  }
}
