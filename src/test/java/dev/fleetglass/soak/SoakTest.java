package dev.fleetglass.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.monitoring.dashboard.Wall;
import dev.fleetglass.ui.monitoring.dashboard.WallStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code src/bench/run.sh soak}. */
class SoakTest {
  /** Two of each kind. */
  private static final int PANELS = 14;

  private static final int METRICS = 2;

  /** Of the long version's steps every fourth does for a short one. */
  private static final Duration REFRESH = Soak.REFRESH.multipliedBy(4);

  /** Steps after which is drawn. */
  private static final int STRIDE = 8;

  @TempDir Path home;
  @TempDir Path files;

  @BeforeAll
  static void startToolkit() throws Exception {
    Toolkit.start();
  }

  @Test
  void holdsNoMoreAfterHoursThanAfterItHasWarmedUp() throws Exception {
    WallStage stage = new WallStage(files, PANELS, METRICS, Duration.ofHours(1));
    Soak soak = new Soak(home, Duration.ofHours(4), METRICS, REFRESH, STRIDE, Soak.POD_LIFE);

    Held held = soak.run(stage);

    Wall wall = Objects.requireNonNull(stage.wall());
    assertThat(wall.repaints())
        .as("panels drawn")
        .isGreaterThan((long) soak.steps() / STRIDE * PANELS / 2);
    assertThat(wall.rowsRead()).as("rows read of past lists").isPositive();
    assertThat(wall.exported()).isGreaterThan(3);
    assertThat(wall.events()).containsExactlyInAnyOrder(FleetEvent.Kind.values());
    assertThat(held.threads()).as("threads").isLessThanOrEqualTo(0);
    assertThat(held.handles()).as("open files").isLessThanOrEqualTo(0);
    assertThat(held.listeners()).as("listeners").isLessThanOrEqualTo(0);
    assertThat(held.timers()).as("timers").isLessThanOrEqualTo(0);
    assertThat(held.drawings()).as("panels in memory").isLessThanOrEqualTo(0);
    assertThat(held.seriesGrowth()).as("growth of the series shown in percent").isLessThan(5);
    assertThat(held.nodeGrowth()).as("growth of the window's nodes in percent").isLessThan(2);
    assertThat(held.heapGrowth()).as("growth of the heap in percent").isLessThan(5);
  }
}
