package dev.fleetglass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.service.LoadState;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.inventory.FakeInventory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
  private static final Instant EARLIER = Instant.parse("2026-11-23T05:00:00Z");

  private final HealthBoard board = new HealthBoard();

  @Test
  void aConnectionThatFailsIsNotGoodWhileItIsAskedAgain() {
    board.put(0, List.of(FakeInventory.retrying("East", Failures.refused(), EARLIER)));

    assertThat(board.of("id-East")).isEqualTo(Health.FAILED);
  }

  @Test
  void oneFailedListOutweighsAGoodOne() {
    board.put(0, List.of(FakeInventory.failed("East", Failures.refused(), EARLIER)));
    board.put(1, List.of(FakeInventory.ready("East", 3)));

    assertThat(board.of("id-East")).isEqualTo(Health.FAILED);
  }

  @Test
  void aGoodListStaysGoodWhileItIsAskedAgain() {
    board.put(
        0, List.of(FakeInventory.status("East", new LoadState.Loading(0, -1, EARLIER), 3, 0)));

    assertThat(board.of("id-East")).isEqualTo(Health.GOOD);
    assertThat(board.of("id-West")).isEqualTo(Health.WAITING);
  }
}
