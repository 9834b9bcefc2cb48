package dev.fleetglass.ui.table;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows and where they come from.
 *
 * @param origin null when nobody said: then their changes are not told
 */
record Moment<R extends TableRow>(Snapshot<R> snapshot, @Nullable RowOrigin<R> origin) {

  /**
   * What changed from this moment to a later one; null when nobody said where its rows come from.
   * To be called off the JavaFX thread.
   *
   * @param history gets what happened; null when it knows already
   */
  @Nullable Changes<R> changesTo(
      Moment<R> later, List<Column<R>> columns, @Nullable RowHistory history) {
    if (later.origin == null) {
      return null;
    }
    if (origin == null || !origin.speech().equals(later.origin.speech())) {
      // The first rows, and those in another language, are no change.
      return ChangeFinder.nothing(later.origin, columns, later.snapshot.size());
    }
    return ChangeFinder.between(snapshot, origin, later.snapshot, later.origin, columns, history);
  }

  /** These rows as if they had been fetched just now. */
  Pending.Work<R> again() {
    List<R> rows =
        new AbstractList<>() {
          @Override
          public R get(int place) {
            return snapshot.row(place);
          }

          @Override
          public int size() {
            return snapshot.size();
          }
        };
    return new Pending.Work<>(() -> rows, origin, List.of());
  }
}
