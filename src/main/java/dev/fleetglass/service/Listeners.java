package dev.fleetglass.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Listeners that are told on the thread of the change; the caller keeps the order. */
final class Listeners<S> {
  private final List<Consumer<? super S>> listeners = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<? super S> listener, S present) {
    // A distinct object each time, so that one listener may be added twice and removed once.
    Consumer<S> entry = listener::accept;
    listeners.add(entry);
    entry.accept(present);
    return () -> listeners.remove(entry);
  }

  void tell(S value) {
    listeners.forEach(listener -> listener.accept(value));
  }
}
