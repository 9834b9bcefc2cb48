package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTravelTest {
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

  private Instant now = START;
  private final TimeTravel travel = new TimeTravel(() -> now);

  @Test
  void showsOnlyAsMuchTimeAsThereIsAnythingOf() {
    travel.last(Duration.ofHours(1));
    assertThat(shown()).as("not known yet").isEqualTo(Duration.ofHours(1));

    assertThat(after(Duration.ofSeconds(10))).isEqualTo(Duration.ofMinutes(2));
    assertThat(after(Duration.ofSeconds(150))).isEqualTo(Duration.ofMinutes(5));
    assertThat(after(Duration.ofMinutes(16))).isEqualTo(Duration.ofMinutes(30));
    assertThat(after(Duration.ofMinutes(31))).isEqualTo(Duration.ofHours(1));
    assertThat(after(Duration.ofDays(9))).isEqualTo(Duration.ofHours(1));
    assertThat(travel.timeProperty().get()).isEqualTo(TimeChoice.last(Duration.ofHours(1)));
  }

  @Test
  void leavesAStretchThatWasChosenAsItIs() {
    travel.last(Duration.ofHours(1));
    after(Duration.ofMinutes(1));
    Span before = new Span(START.minusSeconds(7200), START.minusSeconds(3600));

    travel.fix(before);
    assertThat(travel.shownProperty().get().fixed()).isEqualTo(before);

    travel.follow();
    assertThat(shown()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void doesNotGrowWhilePaused() {
    travel.last(Duration.ofHours(1));
    after(Duration.ofMinutes(1));
    travel.pause();
    TimeChoice paused = travel.shownProperty().get();

    assertThat(after(Duration.ofMinutes(40))).isEqualTo(Duration.ofMinutes(2));
    assertThat(travel.shownProperty().get()).isEqualTo(paused);
  }

  private Duration after(Duration since) {
    now = START.plus(since);
    travel.begins(START);
    return shown();
  }

  private Duration shown() {
    return travel.shownProperty().get().length();
  }
}
