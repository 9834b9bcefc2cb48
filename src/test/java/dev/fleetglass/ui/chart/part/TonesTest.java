package dev.fleetglass.ui.chart.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Threshold;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TonesTest {
  private static final Threshold WARNING = new Threshold(60, 80.0, Tone.CHANGING, "");
  private static final Threshold CRITICAL = new Threshold(80, null, Tone.FAILED, "full");
  private static final Threshold WORSE = new Threshold(95, null, Tone.UNKNOWN, "");

  @Test
  void bandHoldsItsLowerEndAndNotItsUpper() {
    assertThat(Tones.of(59.9, List.of(WARNING))).isNull();
    assertThat(Tones.of(60, List.of(WARNING))).isEqualTo(WARNING);
    assertThat(Tones.of(80, List.of(WARNING))).isNull();
  }

  @Test
  void highestLineReachedCountsAndABandBeforeALine() {
    List<Threshold> all = List.of(WORSE, CRITICAL, WARNING);
    assertThat(Tones.of(85, all)).isEqualTo(CRITICAL);
    assertThat(Tones.of(99, all)).isEqualTo(WORSE);
    assertThat(Tones.of(70, all)).isEqualTo(WARNING);
    assertThat(Tones.of(Double.NaN, all)).isNull();
  }

  @Test
  void weightiestOfTwoBandsCounts() {
    Threshold inside = new Threshold(65, 70.0, Tone.FAILED, "");
    assertThat(Tones.of(66, List.of(WARNING, inside))).isEqualTo(inside);
    assertThat(Tones.of(66, List.of(inside, WARNING))).isEqualTo(inside);
  }

  @Test
  void labelIsTheWordOrElseTheTones() {
    assertThat(Tones.word(CRITICAL, PartStand.TEXTS)).isEqualTo("full");
    assertThat(Tones.word(WARNING, PartStand.TEXTS)).isEqualTo("Warning");
  }

  @Test
  void namesComeInTheOrderOfTheirNumbers() {
    String[] names = {"node-10", "node-2", "node-02", "a", "node-2b", "node-1234567890123456789"};
    Arrays.sort(names, NaturalOrder.INSTANCE);
    assertThat(names)
        .containsExactly(
            "a", "node-02", "node-2", "node-2b", "node-10", "node-1234567890123456789");
  }
}
