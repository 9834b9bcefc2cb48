package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where panels go when one of them is moved: it takes the place it is given, what lies there makes
 * way downwards, and then all rise as far as there is room. Never do two overlap.
 */
final class Grid {
  private static final Comparator<Panel> READING =
      Comparator.comparingInt((Panel panel) -> panel.place().row())
          .thenComparingInt(panel -> panel.place().column());

  private Grid() {}

  /** The panels with one of them at another place, in their order. */
  static List<Panel> place(List<Panel> panels, String id, Place wanted) {
    List<Panel> settled = new ArrayList<>();
    List<Panel> others = new ArrayList<>();
    for (Panel panel : panels) {
      if (panel.id().equals(id)) {
        settled.add(at(panel, wanted));
      } else {
        others.add(panel);
      }
    }
    others.sort(READING);
    for (Panel panel : others) {
      settled.add(at(panel, firstFree(panel.place(), settled)));
    }
    return inOrder(panels, risen(settled));
  }

  /** The panels and one more, at the first place with room for it. */
  static List<Panel> add(List<Panel> panels, Panel panel) {
    List<Panel> more = new ArrayList<>(panels);
    more.add(at(panel, freePlace(panels, panel.place().width(), panel.place().height())));
    return inOrder(more, risen(more));
  }

  /** The panels without one; those below rise. */
  static List<Panel> remove(List<Panel> panels, String id) {
    List<Panel> rest = panels.stream().filter(panel -> !panel.id().equals(id)).toList();
    return inOrder(rest, risen(rest));
  }

  /** A cell step for a panel, kept within the grid. */
  static Place moved(Place place, int columns, int rows) {
    int column = Math.clamp(place.column() + columns, 0, Place.COLUMNS - place.width());
    return new Place(column, Math.max(0, place.row() + rows), place.width(), place.height());
  }

  /** A panel's place made larger or smaller, kept within the grid. */
  static Place resized(Place place, int columns, int rows) {
    int width = Math.clamp(place.width() + columns, 1, Place.COLUMNS - place.column());
    return new Place(place.column(), place.row(), width, Math.clamp(place.height() + rows, 1, 100));
  }

  /** How many rows the panels take. */
  static int rows(List<Panel> panels) {
    return panels.stream()
        .mapToInt(panel -> panel.place().row() + panel.place().height())
        .max()
        .orElse(0);
  }

  /** Panels from top to bottom, as one reads them. */
  static List<Panel> reading(List<Panel> panels) {
    return panels.stream().sorted(READING).toList();
  }

  private static Place freePlace(List<Panel> panels, int width, int height) {
    for (int row = 0; ; row++) {
      for (int column = 0; column + width <= Place.COLUMNS; column++) {
        Place place = new Place(column, row, width, height);
        if (isFree(place, panels)) {
          return place;
        }
      }
    }
  }

  private static Place firstFree(Place place, List<Panel> settled) {
    Place now = place;
    while (!isFree(now, settled)) {
      now = moved(now, 0, 1);
    }
    return now;
  }

  private static List<Panel> risen(List<Panel> panels) {
    List<Panel> settled = new ArrayList<>();
    for (Panel panel : reading(panels)) {
      Place place = panel.place();
      while (place.row() > 0 && isFree(moved(place, 0, -1), settled)) {
        place = moved(place, 0, -1);
      }
      settled.add(at(panel, place));
    }
    return settled;
  }

  private static boolean isFree(Place place, List<Panel> panels) {
    return panels.stream().noneMatch(panel -> panel.place().overlaps(place));
  }

  private static List<Panel> inOrder(List<Panel> order, List<Panel> placed) {
    Map<String, Panel> byId = new HashMap<>();
    placed.forEach(panel -> byId.put(panel.id(), panel));
    return order.stream().map(panel -> byId.getOrDefault(panel.id(), panel)).toList();
  }

  private static Panel at(Panel panel, Place place) {
    return panel.place().equals(place)
        ? panel
        : new Panel(
            panel.id(), panel.title(), panel.kind(), place, panel.queries(), panel.options());
  }
}
