package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A list that is kept fresh over all enabled connections. Safe for use from any thread. */
public interface Inventory<T> {
  InventorySnapshot<T> snapshot();

  /**
   * Tells the listener the present snapshot at once and later ones in order, on a service thread. A
   * listener that is slow gets the newest next and misses those between.
   */
  Subscription subscribe(Consumer<InventorySnapshot<T>> listener);

  /**
   * Asks every connection now, as the operator wishes. Never throws.
   *
   * @return completes on a service thread when all have answered, with their failures (empty: all
   *     went well); loads that were cancelled are not failures
   */
  CompletableFuture<List<ApiFailure>> refresh();

  /** Cancels the loads under way; rows stay as they are. */
  void cancel();

  /** Visible lists are refreshed at the connection's pace, hidden ones six times slower. */
  void setVisible(boolean visible);
}
