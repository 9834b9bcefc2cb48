package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesColoursTest {
  private final SeriesColours colours = new SeriesColours();

  @Test
  void forgetsSeriesThatComeAndGoForWeeksButNeverThoseThatStay() {
    int node = colours.of("node");
    for (int generation = 0; generation < 5_000; generation++) {
      assertThat(colours.of("node")).isEqualTo(node);
      Set<Integer> shown = new HashSet<>(Set.of(node));
      for (int pod = 0; pod < 3; pod++) {
        assertThat(shown.add(colours.of("pod " + (generation + pod)))).as("its own").isTrue();
      }
      colours.settle(4);
    }
    assertThat(colours.size()).isEqualTo(256);
    assertThat(colours.of("another")).as("colours are used again").isLessThan(300);
  }

  @Test
  void keepsAllThatAreThereHoweverMany() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(colours.of("s" + i)).isEqualTo(i);
    }
    colours.settle(1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(colours.of("s" + i)).isEqualTo(i);
    }
  }

  @Test
  void aSeriesThatWasAwayForAWhileHasItsColourAgain() {
    int away = colours.of("away");
    for (int i = 0; i < 100; i++) {
      colours.of("s" + i);
      colours.settle(1);
    }
    assertThat(colours.of("away")).isEqualTo(away);
  }
}
