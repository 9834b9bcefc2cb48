package dev.fleetglass.ui.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;

/**
 * The legend's rows as sorted and filtered. Another order of the same rows is told as such, so that
 * selection and place stay; the same rows in the same order are told to nobody.
 */
final class LegendItems extends ObservableListBase<LegendItem> {
  private List<LegendItem> items = List.of();

  @Override
  public LegendItem get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  /** Whether rows came or went. */
  boolean show(List<LegendItem> wanted) {
    if (items.equals(wanted)) {
      return false;
    }
    List<LegendItem> before = items;
    int[] moved = moves(before, wanted);
    items = List.copyOf(wanted);
    beginChange();
    if (moved.length > 0) {
      nextPermutation(0, before.size(), moved);
    } else {
      nextReplace(0, items.size(), before);
    }
    endChange();
    return moved.length == 0;
  }

  /** Whether they are the same rows, in whatever order. */
  boolean holdsSame(List<LegendItem> others) {
    return moves(items, others).length == others.size();
  }

  /** Where each row goes to; empty unless both hold the same rows. */
  private static int[] moves(List<LegendItem> before, List<LegendItem> after) {
    if (before.size() != after.size()) {
      return new int[0];
    }
    Map<LegendItem, Integer> places = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      places.put(after.get(i), i);
    }
    int[] moved = new int[before.size()];
    for (int i = 0; i < moved.length; i++) {
      Integer place = places.get(before.get(i));
      if (place == null) {
        return new int[0];
      }
      moved[i] = place;
    }
    return moved;
  }
}
