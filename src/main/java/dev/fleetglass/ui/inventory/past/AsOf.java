package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a list at a moment.
 *
 * @param copies connections of which there is a copy, in their order
 * @param missing names of those that had not been read by then, as far as is known
 */
public record AsOf(Instant at, List<Copy> copies, List<String> missing) {
  public AsOf {
    copies = List.copyOf(copies);
    missing = List.copyOf(missing);
  }

  /**
   * A connection's rows.
   *
   * @param before how long before the moment they were fetched; never negative
   */
  public record Copy(String connection, Duration before) {}

  static AsOf of(Instant at, InventorySnapshot<?> snapshot) {
    List<Copy> copies = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (SourceStatus source : snapshot.sources()) {
      if (source.state() instanceof LoadState.Ready(Instant fetched)) {
        Duration before = Duration.between(fetched, at);
        copies.add(new Copy(source.connection(), before.isNegative() ? Duration.ZERO : before));
      } else {
        missing.add(source.connection());
      }
    }
    return new AsOf(at, copies, missing);
  }
}
