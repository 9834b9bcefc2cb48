package dev.fleetglass.ui.inventory;

import dev.fleetglass.service.InventorySnapshot;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the connections answered last: the rows, which of them are old because their connection
 * fails, and how all of them stand. JavaFX thread only.
 */
final class NewestAnswers<T> {
  private final ReadOnlyObjectWrapper<InventoryStatus> status =
      new ReadOnlyObjectWrapper<>(InventoryStatus.UNKNOWN);
  private @Nullable InventorySnapshot<T> snapshot;
  private Set<String> stale = Set.of();

  /**
   * Takes a snapshot unless a newer one is there already.
   *
   * @return whether rows are other ones than before, or others of them are old
   */
  boolean take(InventorySnapshot<T> next) {
    InventorySnapshot<T> before = snapshot;
    if (before != null && next.sequence() <= before.sequence()) {
      return false;
    }
    InventoryStatus now = StatusReader.read(next.sources());
    Set<String> nowStale =
        now.failing().stream()
            .map(InventoryStatus.Failing::connectionId)
            .collect(Collectors.toUnmodifiableSet());
    boolean same = before != null && sameList(before, next) && nowStale.equals(stale);
    snapshot = next;
    stale = nowStale;
    status.set(now);
    return !same;
  }

  /** Null before the first answer. */
  @Nullable InventorySnapshot<T> snapshot() {
    return snapshot;
  }

  /** Ids of connections whose rows are from an older answer. */
  Set<String> stale() {
    return stale;
  }

  ReadOnlyObjectProperty<InventoryStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Progress alone leaves the list as it was; comparing rows one by one would take too long. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameList(InventorySnapshot<?> a, InventorySnapshot<?> b) {
    return a.rows() == b.rows();
  }
}
