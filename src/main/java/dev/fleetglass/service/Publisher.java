package dev.fleetglass.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners the newest of a row of values, or all that came meanwhile made one, each listener
 * on one service thread at a time. Values go in under their owner's lock and come out without it,
 * so a listener may call back; a slow one delays nobody and misses what it had no time for.
 */
final class Publisher<S> {
  private final Executor executor;
  private final BinaryOperator<S> join;
  private final List<Mailbox<S>> mailboxes = new CopyOnWriteArrayList<>();

  /** A publisher of values of which only the newest counts. */
  Publisher(Executor executor) {
    this(executor, (_, newest) -> newest);
  }

  /**
   * A publisher of values none of which may be missed.
   *
   * @param join makes one of a value that waits and a newer one
   */
  Publisher(Executor executor, BinaryOperator<S> join) {
    this.executor = executor;
    this.join = join;
  }

  /** Must be called in the order of the values, under the lock that guards them. */
  void publish(S value) {
    mailboxes.forEach(mailbox -> mailbox.put(value));
  }

  /** Must be called under the lock that guards the values, so that none is missed. */
  Subscription subscribe(Consumer<? super S> listener, S present) {
    Mailbox<S> mailbox = open(listener);
    mailbox.put(present);
    return () -> close(mailbox);
  }

  /** Tells the listener of later values only. */
  Subscription subscribe(Consumer<? super S> listener) {
    Mailbox<S> mailbox = open(listener);
    return () -> close(mailbox);
  }

  /** How many are told. */
  int listeners() {
    return mailboxes.size();
  }

  private Mailbox<S> open(Consumer<? super S> listener) {
    Mailbox<S> mailbox = new Mailbox<>(executor, join, listener);
    mailboxes.add(mailbox);
    return mailbox;
  }

  private void close(Mailbox<S> mailbox) {
    mailboxes.remove(mailbox);
    mailbox.close();
  }

  /** Holds at most one value that waits for its listener. */
  private static final class Mailbox<S> {
    private final Executor executor;
    private final BinaryOperator<S> join;
    private final Consumer<? super S> listener;
    private final AtomicReference<@Nullable S> waiting = new AtomicReference<>();
    private final Object turn = new Object();
    private volatile boolean closed;

    Mailbox(Executor executor, BinaryOperator<S> join, Consumer<? super S> listener) {
      this.executor = executor;
      this.join = join;
      this.listener = listener;
    }

    void put(S value) {
      if (waiting.getAndUpdate(before -> before == null ? value : join.apply(before, value)) == null
          && !closed) {
        try {
          executor.execute(this::deliver);
        } catch (RejectedExecutionException e) {
          // The program is ending: nobody needs to know.
          close();
        }
      }
    }

    private void deliver() {
      synchronized (turn) {
        S value = waiting.getAndSet(null);
        if (value != null && !closed) {
          listener.accept(value);
        }
      }
    }

    void close() {
      closed = true;
      waiting.set(null);
    }
  }
}
