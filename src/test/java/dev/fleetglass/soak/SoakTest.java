package dev.fleetglass.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.FleetEvent;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code src/bench/run.sh soak}. */
class SoakTest {
  @TempDir Path home;

  @Test
  void holdsNoMoreAfterHoursThanAfterItHasWarmedUp() throws Exception {
    Readers[] readers = new Readers[1];

    Held held =
        new Soak(home, Duration.ofHours(4), 2)
            .run(services -> {
              readers[0] = new Readers(services, Soak.PANELS, Duration.ofHours(1));
              return readers[0];
            });

    assertThat(readers[0].read).as("samples read").isGreaterThan(1_000_000);
    assertThat(readers[0].events).containsExactlyInAnyOrder(FleetEvent.Kind.values());
    assertThat(held.heapGrowth()).as("growth of the heap in percent").isLessThan(5);
    assertThat(held.threads()).isLessThanOrEqualTo(0);
    assertThat(held.handles()).isLessThanOrEqualTo(0);
    assertThat(held.listeners()).isLessThanOrEqualTo(0);
    assertThat(held.timers()).isLessThanOrEqualTo(0);
  }
}
