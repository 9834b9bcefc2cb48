package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeTest {
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir Path folder;
  private Connection connection;
  private Age age;

  @BeforeEach
  void open() throws SQLException {
    connection = Schema.write(folder.resolve("history.db"));
    age = new Age(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void tell(Instant clock, Instant newest) throws SQLException {
    age.tell(clock.toEpochMilli(), newest.toEpochMilli());
  }

  private Instant believed() throws SQLException {
    return Instant.ofEpochMilli(age.believed());
  }

  @Test
  void followsClockAndSamplesTogether() throws SQLException {
    tell(NOW, NOW);
    tell(NOW.plusSeconds(60), NOW.plusSeconds(50));
    assertThat(believed()).isEqualTo(NOW.plusSeconds(50));
  }

  @Test
  void neitherAloneIsBelieved() throws SQLException {
    tell(NOW, NOW);
    tell(NOW.plus(YEAR), NOW.plusSeconds(1));
    tell(NOW.plusSeconds(2), NOW.plus(YEAR));
    assertThat(believed()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void neverGoesBack() throws SQLException {
    tell(NOW, NOW);
    tell(NOW.minus(YEAR), NOW.minus(YEAR));
    assertThat(believed()).isEqualTo(NOW);
  }

  @Test
  void leapThatIsSetRightCostsNothing() throws SQLException {
    tell(NOW, NOW);
    Instant wrong = NOW.plus(YEAR);
    for (int hour = 0; hour < 20; hour++) {
      tell(wrong.plus(Duration.ofHours(hour)), wrong.plus(Duration.ofHours(hour)));
    }
    assertThat(believed()).isEqualTo(NOW);
    tell(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(20)));
    assertThat(believed()).isEqualTo(NOW.plus(Duration.ofHours(20)));
    tell(wrong.plus(Duration.ofHours(50)), wrong.plus(Duration.ofHours(50)));
    assertThat(believed()).isEqualTo(NOW.plus(Duration.ofHours(20)));
  }

  @Test
  void holidaysAreBelievedAfterADay() throws SQLException {
    tell(NOW, NOW);
    Instant back = NOW.plus(Duration.ofDays(14));
    tell(back, back);
    assertThat(believed()).isEqualTo(NOW);
    tell(back.plus(Duration.ofDays(1)), back.plus(Duration.ofDays(1)));
    assertThat(believed()).isEqualTo(back.plus(Duration.ofDays(1)));
  }
}
