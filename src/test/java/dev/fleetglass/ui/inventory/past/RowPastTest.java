package dev.fleetglass.ui.inventory.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.inventory.FakePast;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowPastTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  private final FakePast past = new FakePast();
  private final RowPast rows = new RowPast(past, FleetEvent.Kind.SERVER);

  @Test
  void findsTheRowsEventsBehindThoseOfOthersNewestFirst() {
    own(5000);
    own(4000);
    own(-5);
    others(2500);

    assertThat(rows.before(NOW, "c", "#1").join())
        .extracting(FleetEvent::at)
        .containsExactly(NOW.minusSeconds(4000), NOW.minusSeconds(5000));
  }

  @Test
  void givesUpAfterSomePages() {
    own(90_000);
    others(20_000);

    assertThat(rows.before(NOW, "c", "#1").join()).isEmpty();
    assertThat(past.stretches).hasSize(10);
  }

  @Test
  void tellsTheNewestOfMany() {
    for (int i = 1; i <= 80; i++) {
      own(i);
    }

    assertThat(rows.before(NOW, "c", "#1").join())
        .hasSize(RowPast.PER_ROW)
        .first()
        .extracting(FleetEvent::at)
        .isEqualTo(NOW.minusSeconds(1));
  }

  private void own(int ago) {
    add(NOW.minusSeconds(ago), "#1");
  }

  private void others(int count) {
    for (int i = 1; i <= count; i++) {
      add(NOW.minusSeconds(i), "#2");
    }
  }

  private void add(Instant at, String subject) {
    past.events.add(
        new FleetEvent(at, FleetEvent.Kind.SERVER, "c", subject, "web-1", "On", "Off", Tone.OFF));
  }
}
