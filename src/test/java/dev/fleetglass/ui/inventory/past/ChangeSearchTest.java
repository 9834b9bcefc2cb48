package dev.fleetglass.ui.inventory.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.ui.inventory.FakePast;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChangeSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  /** Against all changes in a row, however crowded the past is with others. */
  @RepeatedTest(200)
  void findsTheNeighboursOfAMoment(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int changes = 1 + random.nextInt(60);
    FakePast past = new FakePast();
    TreeSet<Instant> wanted = new TreeSet<>();
    for (int i = 0; i < changes; i++) {
      Instant at = somewhere(random);
      wanted.add(at);
      past.happened(FleetEvent.Kind.SERVER, at);
    }
    for (int i = 0; i < 40; i++) {
      past.happened(FleetEvent.Kind.FAILURE, somewhere(random));
    }
    ChangeSearch search = new ChangeSearch(past, FleetEvent.Kind.SERVER);
    Instant from = random.nextBoolean() ? somewhere(random) : wanted.first();

    assertThat(search.before(from).join()).isEqualTo(Optional.ofNullable(wanted.lower(from)));
    assertThat(search.after(from, NOW).join()).isEqualTo(Optional.ofNullable(wanted.higher(from)));
  }

  @Test
  void findsAChangeAmongMoreOthersThanAreToldAtOnce() {
    FakePast past = new FakePast();
    Instant first = NOW.minusSeconds(3000);
    past.happened(FleetEvent.Kind.SERVER, first, first.plusSeconds(1), NOW.minusSeconds(1));
    for (int i = 0; i < 4000; i++) {
      past.happened(FleetEvent.Kind.FAILURE, NOW.minusSeconds(2900).plusMillis(500L * i));
    }
    ChangeSearch search = new ChangeSearch(past, FleetEvent.Kind.SERVER);

    assertThat(search.before(NOW.minusSeconds(2)).join()).contains(first.plusSeconds(1));
    assertThat(search.after(first, NOW).join()).contains(first.plusSeconds(1));
  }

  @Test
  void looksNearbyFirst() {
    FakePast past = new FakePast();
    past.happened(FleetEvent.Kind.SERVER, NOW.minusSeconds(60));
    new ChangeSearch(past, FleetEvent.Kind.SERVER).before(NOW).join();

    assertThat(past.stretches).hasSize(1);
  }

  /** Near or far: on every scale. */
  private static Instant somewhere(Random random) {
    long ago = (long) Math.pow(10, 3 + random.nextDouble() * 8);
    return NOW.minusMillis(ago);
  }
}
