package dev.fleetglass.service;

import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.CallRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The last two thousand calls. */
final class CallJournal implements Journal, CallListener {
  static final int MOST = 2_000;
  static final Duration PACE = Duration.ofMillis(200);

  private final Scheduler scheduler;
  private final Publisher<List<CallRecord>> publisher;
  private final Deque<CallRecord> calls = new ArrayDeque<>();
  private boolean planned;

  CallJournal(Scheduler scheduler, Executor workers) {
    this.scheduler = scheduler;
    publisher = new Publisher<>(workers);
  }

  @Override
  public synchronized void finished(CallRecord call) {
    calls.addFirst(call);
    if (calls.size() > MOST) {
      calls.removeLast();
    }
    if (!planned) {
      planned = true;
      scheduler.after(PACE, this::tell);
    }
  }

  @Override
  public synchronized List<CallRecord> recent() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized Subscription subscribe(Consumer<List<CallRecord>> listener) {
    return publisher.subscribe(listener, recent());
  }

  @Override
  public synchronized void clear() {
    calls.clear();
    publisher.publish(List.of());
  }

  private synchronized void tell() {
    planned = false;
    publisher.publish(recent());
  }
}
