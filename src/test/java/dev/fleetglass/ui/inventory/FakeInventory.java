package dev.fleetglass.ui.inventory;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.service.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An inventory whose every snapshot a test decides. */
public final class FakeInventory<T> implements Inventory<T> {
  public final List<Consumer<InventorySnapshot<T>>> listeners = new ArrayList<>();
  public final List<CompletableFuture<List<ApiFailure>>> refreshes = new ArrayList<>();
  public int cancelled;
  public boolean visible;
  private InventorySnapshot<T> snapshot = new InventorySnapshot<>(0, List.of(), List.of());

  /** The present snapshot, which no listener has been told of unless it was published. */
  public void set(InventorySnapshot<T> next) {
    snapshot = next;
  }

  /** Tells all listeners. */
  public void publish(InventorySnapshot<T> next) {
    snapshot = next;
    List.copyOf(listeners).forEach(listener -> listener.accept(next));
  }

  @Override
  public InventorySnapshot<T> snapshot() {
    return snapshot;
  }

  @Override
  public Subscription subscribe(Consumer<InventorySnapshot<T>> listener) {
    listeners.add(listener);
    listener.accept(snapshot);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletableFuture<List<ApiFailure>> refresh() {
    CompletableFuture<List<ApiFailure>> answer = new CompletableFuture<>();
    refreshes.add(answer);
    return answer;
  }

  @Override
  public void cancel() {
    cancelled++;
  }

  @Override
  public void setVisible(boolean on) {
    visible = on;
  }

  /** Rows of one connection, all of them fresh. */
  public static <T> InventorySnapshot<T> fresh(long sequence, String connection, List<T> values) {
    return snapshot(
        sequence,
        sourced(connection, values),
        status(connection, new LoadState.Ready(Fleet.NOW), values.size(), 0));
  }

  public static <T> InventorySnapshot<T> snapshot(
      long sequence, List<Sourced<T>> rows, SourceStatus... sources) {
    return new InventorySnapshot<>(sequence, rows, List.of(sources));
  }

  public static <T> List<Sourced<T>> sourced(String connection, List<T> values) {
    return values.stream().map(value -> new Sourced<>(id(connection), connection, value)).toList();
  }

  public static SourceStatus ready(String connection, int rows) {
    return status(connection, new LoadState.Ready(Fleet.NOW), rows, 0);
  }

  public static SourceStatus failed(
      String connection, ApiFailure failure, @Nullable Instant lastGoodAt) {
    return status(connection, new LoadState.Failed(failure, lastGoodAt), 0, 1);
  }

  public static SourceStatus status(
      String connection, LoadState state, int rows, int failuresInARow) {
    ApiFailure failure = state instanceof LoadState.Failed failed ? failed.failure() : null;
    return new SourceStatus(id(connection), connection, state, failure, rows, failuresInARow, null);
  }

  /** A connection that is asked again after it has failed. */
  public static SourceStatus retrying(
      String connection, ApiFailure failure, @Nullable Instant lastGoodAt) {
    return new SourceStatus(
        id(connection), connection, new LoadState.Loading(0, -1, lastGoodAt), failure, 0, 1, null);
  }

  private static String id(String connection) {
    return "id-" + connection;
  }
}
