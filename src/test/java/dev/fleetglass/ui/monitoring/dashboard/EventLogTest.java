package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
  private static final FleetEvent EARLIER = event(1);
  private static final FleetEvent MEANWHILE = event(2);
  private static final FleetEvent LATER = event(3);

  private final List<CompletableFuture<List<FleetEvent>>> asked = new ArrayList<>();
  private final FakePast past =
      new FakePast() {
        @Override
        public CompletableFuture<List<FleetEvent>> events(Instant from, Instant to) {
          asked.add(new CompletableFuture<>());
          return asked.getLast();
        }
      };
  private final EventLog log = new EventLog(past, Runnable::run, () -> NOW);

  private static FleetEvent event(int second) {
    return new FleetEvent(
        NOW.plusSeconds(second),
        FleetEvent.Kind.SERVER,
        "c",
        "#" + second,
        "s",
        "",
        "On",
        Tone.OFF);
  }

  @Test
  void whatHappensWhileItReadsIsNotLost() {
    log.activate(new Subscriptions());
    log.read(TimeChoice.last(Duration.ofHours(1)));
    happens(MEANWHILE);
    assertThat(log.eventsProperty().get()).containsExactly(MEANWHILE);

    asked.getLast().complete(List.of(EARLIER));
    assertThat(log.eventsProperty().get()).containsExactly(EARLIER, MEANWHILE);
    happens(LATER);
    assertThat(log.eventsProperty().get()).containsExactly(EARLIER, MEANWHILE, LATER);

    log.read(TimeChoice.last(Duration.ofHours(1)));
    asked.getLast().complete(List.of(LATER));
    assertThat(log.eventsProperty().get())
        .as("only what is in the time read")
        .containsExactly(LATER);
  }

  @Test
  void whatIsReadAndToldIsThereOnce() {
    log.activate(new Subscriptions());
    log.read(TimeChoice.last(Duration.ofHours(1)));
    happens(MEANWHILE);
    asked.getLast().complete(List.of(EARLIER, MEANWHILE));
    assertThat(log.eventsProperty().get()).containsExactly(EARLIER, MEANWHILE);
  }

  @Test
  void aReadingThatFailsLeavesWhatIsShown() {
    log.activate(new Subscriptions());
    log.read(TimeChoice.last(Duration.ofHours(1)));
    happens(MEANWHILE);
    asked.getLast().completeExceptionally(new IllegalStateException("no"));
    happens(LATER);
    assertThat(log.eventsProperty().get()).containsExactly(MEANWHILE, LATER);
  }

  private void happens(FleetEvent event) {
    past.listeners.forEach(listener -> listener.accept(List.of(event)));
  }
}
