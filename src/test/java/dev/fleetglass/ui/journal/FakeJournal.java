package dev.fleetglass.ui.journal;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.service.Journal;
import dev.fleetglass.service.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A journal that is filled by hand. */
public final class FakeJournal implements Journal {
  private final List<CallRecord> calls = new ArrayList<>();
  private final List<Consumer<List<CallRecord>>> listeners = new ArrayList<>();

  public static CallRecord call(Instant at, String operation, @Nullable ApiFailure failure) {
    return new CallRecord(
        at,
        "a",
        "Production",
        operation,
        "GET",
        "https://gateway.example.com/api/cluster?api_key=***",
        failure == null ? Integer.valueOf(200) : failure.context().status(),
        Duration.ofMillis(83),
        12_345,
        1,
        failure);
  }

  public void add(CallRecord call) {
    calls.addFirst(call);
    tell();
  }

  public int listeners() {
    return listeners.size();
  }

  @Override
  public List<CallRecord> recent() {
    return List.copyOf(calls);
  }

  @Override
  public Subscription subscribe(Consumer<List<CallRecord>> listener) {
    listeners.add(listener);
    listener.accept(recent());
    return () -> listeners.remove(listener);
  }

  @Override
  public void clear() {
    calls.clear();
    tell();
  }

  private void tell() {
    List.copyOf(listeners).forEach(listener -> listener.accept(recent()));
  }
}
