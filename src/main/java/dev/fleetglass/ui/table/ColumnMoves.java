package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.TableLayout.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Rearranging a layout that names all its columns. A column that is moved between pinned ones is
 * pinned, and one that is moved away from them is not any more.
 */
final class ColumnMoves {
  private ColumnMoves() {}

  static TableLayout show(TableLayout layout, String column, boolean shown) {
    return layout.withColumns(
        layout.columns().stream()
            .map(place ->
                place.column().equals(column) ? new Place(column, place.width(), shown) : place)
            .toList());
  }

  /** Moves a column; {@code to} is its place among all columns afterwards. */
  static TableLayout move(TableLayout layout, String column, int to) {
    int from = index(layout, column);
    if (from < 0 || to < 0 || to >= layout.columns().size()) {
      return layout;
    }
    List<Place> places = new ArrayList<>(layout.columns());
    places.add(to, places.remove(from));
    return layout.withColumns(places).withPinned(pinned(layout.pinned(), from, to));
  }

  /** Pins a column after those that are pinned, or lets it follow them. */
  static TableLayout pin(TableLayout layout, String column, boolean pinned) {
    int from = index(layout, column);
    if (from < 0 || from < layout.pinned() == pinned) {
      return layout;
    }
    int count = layout.pinned();
    return move(layout, column, pinned ? count : count - 1)
        .withPinned(pinned ? count + 1 : count - 1);
  }

  /** Pins a column and all before it. */
  static TableLayout pinUpTo(TableLayout layout, String column) {
    return layout.withPinned(index(layout, column) + 1);
  }

  /** Lets all columns fit their content again. */
  static TableLayout fit(TableLayout layout) {
    return layout.withColumns(
        layout.columns().stream()
            .map(place -> new Place(place.column(), 0, place.shown()))
            .toList());
  }

  /** The layout after somebody else has moved one of its columns. */
  static TableLayout moved(TableLayout layout, List<Place> after) {
    List<String> before = layout.columns().stream().map(Place::column).toList();
    List<String> now = after.stream().map(Place::column).toList();
    int pinned = layout.pinned();
    for (String column : now) {
      int from = before.indexOf(column);
      int to = now.indexOf(column);
      List<String> without = new ArrayList<>(before);
      without.remove(column);
      without.add(Math.min(to, without.size()), column);
      if (from >= 0 && from != to && without.equals(now)) {
        return layout.withColumns(after).withPinned(pinned(pinned, from, to));
      }
    }
    return layout.withColumns(after);
  }

  static int index(TableLayout layout, String column) {
    return layout.columns().stream().map(Place::column).toList().indexOf(column);
  }

  private static int pinned(int pinned, int from, int to) {
    if (from < pinned) {
      return to < pinned ? pinned : pinned - 1;
    }
    return to < pinned ? pinned + 1 : pinned;
  }
}
