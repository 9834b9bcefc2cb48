package dev.fleetglass.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final Instant NOON = Instant.parse("2026-05-06T03:00:00Z");

  /** New servers have no id and no password yet, so that the number changes with the time. */
  @Test
  void areCountedAsTheyAreListed() {
    Passwords passwords = new World(42, 2, 1500).passwords();
    List<Predicate<Option>> choices =
        List.of(_ -> true, option -> option != null && option.id() == 1, option -> option == null);

    for (int minute = 0; minute < 60; minute += 7) {
      Instant time = NOON.plusSeconds(60L * minute);
      for (Predicate<Option> choice : choices) {
        assertThat(passwords.count(time, choice))
            .isEqualTo(passwords.at(time, choice).count())
            .isPositive();
      }
    }
  }

  @Test
  void ofAnEmptyFleetThereAreNone() {
    Passwords passwords = new World(42, 2, 0).passwords();

    assertThat(passwords.count(NOON, _ -> true)).isZero();
    assertThat(passwords.at(NOON, _ -> true)).isEmpty();
    assertThat(passwords.byId(1, NOON)).isEmpty();
  }
}
