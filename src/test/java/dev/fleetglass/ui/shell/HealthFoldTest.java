package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.ui.shell.ConnectionHealth.Standing;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthFoldTest {
  private final ConnectionSettings connection =
      ConnectionSettings.of("one", "one", "cocktail", URI.create("https://example.com"));

  @Test
  void isGoodWhenAllListsAre() {
    ConnectionHealth health = fold(FakeServices.ready("one", 3), FakeServices.ready("one", 4));
    assertThat(health.standing()).isEqualTo(Standing.GOOD);
    assertThat(health.rows()).isEqualTo(7);
    assertThat(health.lastGoodAt()).isEqualTo(FakeServices.NOW.minusSeconds(5));
    assertThat(health.nextAt()).isEqualTo(FakeServices.NOW.plusSeconds(10));
  }

  @Test
  void oneFailingListMakesTheConnectionStale() {
    var failure = FakeServices.unauthorized("one");
    ConnectionHealth health =
        fold(FakeServices.ready("one", 3), FakeServices.failed("one", failure));
    assertThat(health.standing()).isEqualTo(Standing.STALE);
    assertThat(health.failure()).isEqualTo(failure);
  }

  @Test
  void keepsTheFailureWhileItTriesAgain() {
    var failure = FakeServices.unauthorized("one");
    ConnectionHealth now = fold(FakeServices.retrying("one", failure));
    assertThat(now.standing()).isEqualTo(Standing.STALE);
    assertThat(now.failure()).isEqualTo(failure);
  }

  @Test
  void recoversAtTheFirstSuccess() {
    ConnectionHealth now = fold(FakeServices.ready("one", 1));
    assertThat(now.standing()).isEqualTo(Standing.GOOD);
    assertThat(now.failure()).isNull();
  }

  @Test
  void tellsNeverAskedFromFirstLoadFromFailedFromOff() {
    assertThat(fold().standing()).isEqualTo(Standing.IDLE);
    assertThat(
            fold(FakeServices.status("one", new LoadState.Loading(0, -1, null), 0, 0)).standing())
        .isEqualTo(Standing.FIRST_LOAD);
    assertThat(
            fold(FakeServices.status(
                    "one", new LoadState.Failed(FakeServices.unauthorized("one"), null), 0, 1))
                .standing())
        .isEqualTo(Standing.FAILED);
    assertThat(HealthFold.fold(connection.withEnabled(false), List.of()).standing())
        .isEqualTo(Standing.DISABLED);
  }

  @Test
  void otherConnectionsDoNotMatter() {
    assertThat(fold(FakeServices.failed("two", FakeServices.unauthorized("two"))).standing())
        .isEqualTo(Standing.IDLE);
  }

  private ConnectionHealth fold(SourceStatus... sources) {
    return HealthFold.fold(connection, List.of(sources));
  }
}
