package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.Past;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What happened within the time shown. JavaFX thread only. */
final class EventLog {
  private static final int MOST = 1_000;

  private final Past past;
  private final FxGate gate;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<List<FleetEvent>> events =
      new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable CompletableFuture<?> reading;
  private long number;

  /** What happened since the reading began, which it may be too early for. */
  private final List<FleetEvent> meanwhile = new ArrayList<>();

  EventLog(Past past, FxGate gate, InstantSource clock) {
    this.past = past;
    this.gate = gate;
    this.clock = clock;
  }

  /** Oldest first. */
  ReadOnlyObjectProperty<List<FleetEvent>> eventsProperty() {
    return events.getReadOnlyProperty();
  }

  void activate(Subscriptions until) {
    until.add(past.watchEvents(more -> gate.run(() -> add(more)))::close);
    until.add(this::cancel);
  }

  /** Reads what happened in another time; what is shown stays until then. */
  void read(TimeChoice time) {
    cancel();
    long mine = ++number;
    meanwhile.clear();
    Span span = time.span(clock.instant());
    // Events of the edges belong to marks that are half in sight.
    Duration edge = span.length().dividedBy(50);
    CompletableFuture<List<FleetEvent>> call =
        past.events(span.from().minus(edge), span.to().plus(edge));
    reading = call;
    var _ = call.whenComplete((read, _) -> gate.run(() -> take(mine, read)));
  }

  /** Null when it could not be read: then what is shown stays. */
  private void take(long mine, @Nullable List<FleetEvent> read) {
    if (mine == number && read == null) {
      reading = null;
      meanwhile.clear();
    } else if (mine == number && read != null) {
      Set<FleetEvent> all = new LinkedHashSet<>(read);
      all.addAll(meanwhile);
      meanwhile.clear();
      reading = null;
      events.set(newest(all));
    }
  }

  private void add(List<FleetEvent> more) {
    if (reading != null) {
      meanwhile.addAll(more);
    }
    Set<FleetEvent> all = new LinkedHashSet<>(events.get());
    if (all.addAll(more)) {
      events.set(newest(all));
    }
  }

  private static List<FleetEvent> newest(Set<FleetEvent> all) {
    return all.stream().skip(Math.max(0, all.size() - MOST)).toList();
  }

  private void cancel() {
    number++;
    CompletableFuture<?> call = reading;
    reading = null;
    if (call != null) {
      call.cancel(true);
    }
  }
}
