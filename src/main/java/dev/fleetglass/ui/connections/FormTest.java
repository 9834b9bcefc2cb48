package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.Connections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One trial at a time; a later one, a cancel or another form makes the earlier answer void. */
final class FormTest {
  private final Connections connections;
  private final FxGate gate;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<TestState> state =
      new ReadOnlyObjectWrapper<>(new TestState.Idle());
  private @Nullable CompletableFuture<Optional<ApiFailure>> running;
  private int number;

  FormTest(Connections connections, FxGate gate, Clock clock) {
    this.connections = connections;
    this.gate = gate;
    this.clock = clock;
  }

  ReadOnlyObjectProperty<TestState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void start(ConnectionForm form) {
    reset();
    int mine = number;
    Instant from = clock.instant();
    state.set(new TestState.Running());
    CompletableFuture<Optional<ApiFailure>> call = connections.test(form.settings(), form.typed());
    running = call;
    var _ =
        call.thenApply(answer -> outcome(from, answer))
            .whenComplete((outcome, error) -> gate.run(() -> settle(mine, outcome, error)));
  }

  /** Cancels what is under way and forgets the last outcome. */
  void reset() {
    CompletableFuture<Optional<ApiFailure>> before = running;
    running = null;
    number++;
    if (before != null) {
      before.cancel(true);
    }
    state.set(new TestState.Idle());
  }

  private TestState outcome(Instant from, Optional<ApiFailure> answer) {
    return answer.isPresent()
        ? new TestState.Refused(answer.get())
        : new TestState.Passed(Duration.between(from, clock.instant()).toMillis());
  }

  private void settle(int mine, @Nullable TestState outcome, @Nullable Throwable error) {
    if (mine != number) {
      return;
    }
    running = null;
    state.set(outcome == null ? new TestState.Idle() : outcome);
    if (outcome == null) {
      throw new IllegalStateException("A connection test ended without an answer", error);
    }
  }
}
