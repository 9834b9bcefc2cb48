package dev.fleetglass.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The views an operator saved for one screen.
 *
 * @param views in the order of saving
 * @param start id of the view the program is to open at its start, a saved or a built-in one; empty
 *     when it is to open what was left
 */
public record ViewSet(List<SavedView> views, String start) {
  public static final ViewSet NONE = new ViewSet(List.of(), "");

  public ViewSet {
    views = List.copyOf(views);
  }

  public Optional<SavedView> find(String id) {
    return views.stream().filter(view -> view.id().equals(id)).findFirst();
  }

  /** With a view in the place of the one of its id, or at the end when there is none. */
  public ViewSet with(SavedView view) {
    List<SavedView> changed = new ArrayList<>(views);
    int place = views.stream().map(SavedView::id).toList().indexOf(view.id());
    if (place < 0) {
      changed.add(view);
    } else {
      changed.set(place, view);
    }
    return new ViewSet(changed, start);
  }

  /** Without a view; it is then not opened at the start either. */
  public ViewSet without(String id) {
    return new ViewSet(
        views.stream().filter(view -> !view.id().equals(id)).toList(),
        start.equals(id) ? "" : start);
  }

  public ViewSet startingWith(String id) {
    return new ViewSet(views, id);
  }
}
