package dev.fleetglass.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Everything a view or view model registered in {@code activate}, to be released in {@code
 * deactivate}. Can be filled again after {@link #close()}. For one thread.
 */
public final class Subscriptions implements AutoCloseable {
  private final Deque<Runnable> releases = new ArrayDeque<>();

  /** Remembers how to release something, for example {@code add(inventory.subscribe(x)::close)}. */
  public void add(Runnable release) {
    releases.push(release);
  }

  /** Tells the present value at once and every later one. */
  public <T> void listen(ObservableValue<T> value, Consumer<? super T> consumer) {
    onChange(value, consumer);
    consumer.accept(value.getValue());
  }

  /** Tells every later value but not the present one. */
  public <T> void onChange(ObservableValue<T> value, Consumer<? super T> consumer) {
    ChangeListener<T> listener = (observable, before, now) -> consumer.accept(now);
    value.addListener(listener);
    add(() -> value.removeListener(listener));
  }

  /** Runs the task after every change of the list. */
  public <T> void onListChange(ObservableList<T> list, Runnable task) {
    ListChangeListener<T> listener = change -> task.run();
    list.addListener(listener);
    add(() -> list.removeListener(listener));
  }

  /** Handles an event of a node until closed. */
  public <E extends Event> void handle(Node node, EventType<E> type, EventHandler<E> handler) {
    node.addEventHandler(type, handler);
    add(() -> node.removeEventHandler(type, handler));
  }

  /** Filters an event of a scene, before any node sees it, until closed. */
  public <E extends Event> void filter(Scene scene, EventType<E> type, EventHandler<E> handler) {
    scene.addEventFilter(type, handler);
    add(() -> scene.removeEventFilter(type, handler));
  }

  public boolean isEmpty() {
    return releases.isEmpty();
  }

  /** Releases everything, last registered first. */
  @Override
  public void close() {
    while (!releases.isEmpty()) {
      releases.pop().run();
    }
  }
}
