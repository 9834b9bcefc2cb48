package dev.fleetglass.ui.inventory.views;

import dev.fleetglass.model.SavedView;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableLayout;
import dev.fleetglass.ui.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a view says, as a table has it; a view is kept without knowing tables. */
record ViewState(String search, TableLayout layout) {
  static ViewState of(SavedView view) {
    return new ViewState(
        view.search(),
        new TableLayout(
            view.columns().stream()
                .map(place -> new TableLayout.Place(place.column(), place.width(), place.shown()))
                .toList(),
            view.sort().stream()
                .map(term -> new SortTerm(term.column(), term.descending()))
                .toList(),
            view.pinned(),
            view.group()));
  }

  static ViewState of(TableModel<?> table) {
    return new ViewState(table.filterProperty().get(), table.layoutProperty().get());
  }

  void apply(TableModel<?> table) {
    table.filterProperty().set(search);
    table.layoutProperty().set(layout);
  }

  /** Whether both show the same with these columns. */
  boolean shows(ViewState other, List<? extends Column<?>> columns) {
    return search.strip().equals(other.search.strip())
        && layout.over(columns).equals(other.layout.over(columns));
  }

  /**
   * This state as a view.
   *
   * @param before what the view was; columns of it that this version does not know stay in it
   */
  SavedView save(SavedView before, List<? extends Column<?>> columns) {
    List<SavedView.Place> places = new ArrayList<>();
    for (TableLayout.Place place : layout.columns()) {
      places.add(new SavedView.Place(place.column(), place.width(), place.shown()));
    }
    Set<String> known = columns.stream().map(Column::id).collect(Collectors.toSet());
    Set<String> there = places.stream().map(SavedView.Place::column).collect(Collectors.toSet());
    int pinned = layout.pinned();
    for (int i = 0; i < before.columns().size() && !places.isEmpty(); i++) {
      SavedView.Place place = before.columns().get(i);
      if (!known.contains(place.column()) && !there.contains(place.column())) {
        places.add(Math.min(i, places.size()), place);
        pinned += i < pinned ? 1 : 0;
      }
    }
    return new SavedView(
        before.id(),
        before.name(),
        search.strip(),
        places,
        layout.sort().stream()
            .map(term -> new SavedView.Sort(term.column(), term.descending()))
            .toList(),
        Math.min(pinned, places.size()),
        layout.group());
  }
}
