package dev.fleetglass.ui.inventory;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the connections of a list stand. Immutable.
 *
 * @param sources enabled connections that have such a list
 * @param answered those whose last answer was good
 * @param loading whether any is being asked now
 * @param loaded rows so far of the loads under way
 * @param expected rows in all of the loads under way, -1 when not known
 * @param failing those that fail, in connection order; while one is asked again it is still here
 */
public record InventoryStatus(
    int sources, int answered, boolean loading, long loaded, long expected, List<Failing> failing) {
  static final InventoryStatus UNKNOWN = new InventoryStatus(-1, 0, false, 0, -1, List.of());

  public InventoryStatus {
    failing = List.copyOf(failing);
  }

  /**
   * A connection that fails.
   *
   * @param lastGoodAt when its rows that are still shown were fetched; null when there are none
   */
  public record Failing(
      String connectionId, String connection, ApiFailure failure, @Nullable Instant lastGoodAt) {}

  /** Whether services have told anything yet. */
  public boolean known() {
    return sources >= 0;
  }

  /** When the oldest rows of failing connections were fetched; null when there are none. */
  public @Nullable Instant oldest() {
    return failing.stream()
        .map(Failing::lastGoodAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
