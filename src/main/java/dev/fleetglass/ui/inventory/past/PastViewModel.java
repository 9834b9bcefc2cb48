package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.Past;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which moment of a list is shown, and how one gets to another. One wish is under way at a time: a
 * later one outdates it, and what is shown stays until the answer is there. JavaFX thread only.
 */
public final class PastViewModel<T> {
  private final @Nullable Reader<T> reader;
  private final @Nullable ChangeSearch changes;
  private final FxGate gate;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<@Nullable AsOf> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final BooleanProperty choosing = new SimpleBooleanProperty();
  private @Nullable InventorySnapshot<T> snapshot;
  private @Nullable CompletableFuture<?> call;
  private long wishes;

  /** Reads the rows of a moment. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Completes on any thread; cancelling gives the reading up. */
    CompletableFuture<InventorySnapshot<T>> at(Instant moment);
  }

  /**
   * The present.
   *
   * @param kind of the events that are changes of the list
   */
  public PastViewModel(
      Past past, FleetEvent.Kind kind, Reader<T> reader, FxGate gate, InstantSource clock) {
    this.reader = reader;
    this.gate = gate;
    this.clock = clock;
    changes = new ChangeSearch(past, kind);
  }

  private PastViewModel(FxGate gate, InstantSource clock) {
    this.reader = null;
    this.changes = null;
    this.gate = gate;
    this.clock = clock;
  }

  /** The present of a list of which no copies are kept. */
  public static <T> PastViewModel<T> none(FxGate gate, InstantSource clock) {
    return new PastViewModel<>(gate, clock);
  }

  /** Whether there is a past to go to. */
  public boolean offered() {
    return reader != null;
  }

  /** The moment that is shown; null for the present. */
  public ReadOnlyObjectProperty<@Nullable AsOf> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether another moment is being read or looked for. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Whether the operator is asked for a moment. */
  public BooleanProperty choosingProperty() {
    return choosing;
  }

  /** The moment that is shown; null for the present. */
  public @Nullable Instant moment() {
    AsOf now = shown.get();
    return now == null ? null : now.at();
  }

  /** The rows of the moment that is shown; null for the present. */
  public @Nullable InventorySnapshot<T> snapshot() {
    return snapshot;
  }

  /** Shows a moment; one that has not come yet is the present. */
  public void open(Instant at, PastNews news) {
    Reader<T> from = reader;
    if (from == null || !at.isBefore(clock.instant())) {
      back();
      return;
    }
    await(from.at(at), read -> show(at, read), news, () -> open(at, news));
  }

  /** Shows the moment of the next change after the one that is shown, or of the last before it. */
  public void step(boolean later, PastNews news) {
    ChangeSearch search = changes;
    if (search == null) {
      return;
    }
    Instant now = clock.instant();
    Instant from = Objects.requireNonNullElse(moment(), now);
    await(
        later ? search.after(from, now) : search.before(from),
        found -> found.ifPresentOrElse(at -> open(at, news), () -> news.none(later)),
        news,
        () -> step(later, news));
  }

  /** Returns to the present. */
  public void back() {
    cancel();
    choosing.set(false);
    snapshot = null;
    shown.set(null);
  }

  /** Gives up what is under way; what is shown stays. */
  public void cancel() {
    wishes++;
    CompletableFuture<?> running = call;
    call = null;
    if (running != null) {
      running.cancel(true);
    }
    reading.set(false);
  }

  private void show(Instant at, InventorySnapshot<T> read) {
    snapshot = read;
    shown.set(AsOf.of(at, read));
  }

  private <V> void await(
      CompletableFuture<V> answer, Consumer<V> done, PastNews news, Runnable again) {
    cancel();
    long wish = wishes;
    call = answer;
    reading.set(true);
    var _ =
        answer.whenComplete((value, error) ->
            gate.run(() -> {
              if (wish == wishes) {
                call = null;
                reading.set(false);
                if (error == null) {
                  done.accept(value);
                } else {
                  news.unreadable(Unreadable.words(error), again);
                }
              }
            }));
  }
}
