package dev.fleetglass.ui.table;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, by row id: it does not change when rows move, are filtered out or come back,
 * and a row that vanishes leaves it. JavaFX thread only.
 */
public final class RowSelection<R extends TableRow> {
  private final ReadOnlyObjectWrapper<@Nullable R> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private Set<String> ids = new LinkedHashSet<>();
  private @Nullable String lead;
  private Snapshot<R> snapshot = Snapshot.empty();

  RowSelection() {}

  /**
   * Selects rows.
   *
   * @param newLead the row the operator is at, which the drawer shows; null for none
   */
  public void select(Collection<String> newIds, @Nullable String newLead) {
    ids = new LinkedHashSet<>(newIds);
    lead = newLead;
    refresh(snapshot);
  }

  public void clear() {
    select(Set.of(), null);
  }

  /** Ids of all selected rows, those that the filter hides included. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(ids);
  }

  public @Nullable String lead() {
    return lead;
  }

  /** The row the operator is at as it was last fetched; null when there is none any more. */
  public ReadOnlyObjectProperty<@Nullable R> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public @Nullable R current() {
    return current.get();
  }

  /** How many rows are selected. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  void refresh(Snapshot<R> newSnapshot) {
    snapshot = newSnapshot;
    ids.removeIf(id -> newSnapshot.find(id) < 0);
    int place = lead == null ? -1 : newSnapshot.find(lead);
    current.set(place < 0 ? null : newSnapshot.row(place));
    count.set(ids.size());
  }
}
