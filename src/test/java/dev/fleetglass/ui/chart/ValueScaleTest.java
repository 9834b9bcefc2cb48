package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueScaleTest {
  @Test
  void holdsAllValuesWithFewRoundSteps() {
    Random random = new Random(11);
    MetricUnit[] units = MetricUnit.values();
    for (int i = 0; i < 5000; i++) {
      MetricUnit unit = units[random.nextInt(units.length)];
      double size = Math.pow(10, random.nextDouble() * 16 - 4);
      double a = (random.nextDouble() - 0.2) * size;
      double b = random.nextInt(10) == 0 ? a : (random.nextDouble() - 0.2) * size;
      int most = 2 + random.nextInt(8);
      boolean zeroBased = random.nextBoolean();
      ValueScale scale = ValueScale.of(Math.min(a, b), Math.max(a, b), unit, most, zeroBased);

      double slack = scale.step() * 1e-6;
      assertThat(scale.lower()).isLessThanOrEqualTo(Math.min(a, b) + slack);
      assertThat(scale.upper()).isGreaterThanOrEqualTo(Math.max(a, b) - slack);
      assertThat(scale.upper()).isGreaterThan(scale.lower());
      assertThat(scale.ticks() - 1).isBetween(1, most);
      assertThat(scale.tick(scale.ticks() - 1))
          .isCloseTo(scale.upper(), org.assertj.core.data.Offset.offset(slack));
      if (zeroBased) {
        assertThat(scale.lower()).isLessThanOrEqualTo(slack);
        assertThat(scale.upper()).isGreaterThanOrEqualTo(-slack);
      }
    }
  }

  @Test
  void bytesStayRoundInTheNextPrefix() {
    ValueScale scale = ValueScale.of(0, 0.97 * (1L << 40), MetricUnit.BYTES, 3, true);
    assertThat(texts(scale, MetricUnit.BYTES)).containsExactly("0.0 TiB", "0.5 TiB", "1.0 TiB");
    for (int most = 1; most <= 20; most++) {
      for (double largest = 1; largest < 1L << 45; largest *= 1.3) {
        ValueScale any = ValueScale.of(0, largest, MetricUnit.BYTES, most, true);
        assertThat(texts(any, MetricUnit.BYTES))
            .as(most + " steps up to " + largest)
            .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(9));
      }
    }
  }

  @Test
  void stepsBytesInPowersOf1024() {
    ValueScale scale = ValueScale.of(0, 7.2 * 1024 * 1024 * 1024, MetricUnit.BYTES, 5, true);

    assertThat(scale.step()).isEqualTo(2.0 * 1024 * 1024 * 1024);
    assertThat(texts(scale, MetricUnit.BYTES))
        .containsExactly("0 GiB", "2 GiB", "4 GiB", "6 GiB", "8 GiB");
  }

  @Test
  void writesAllMarksWithTheSameDecimals() {
    assertThat(texts(ValueScale.of(0, 0.93, MetricUnit.CORES, 5, true), MetricUnit.CORES))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(texts(ValueScale.of(0, 0.93, MetricUnit.RATIO, 5, true), MetricUnit.RATIO))
        .containsExactly("0%", "20%", "40%", "60%", "80%", "100%");
    assertThat(texts(ValueScale.of(0, 0.037, MetricUnit.SECONDS, 4, true), MetricUnit.SECONDS))
        .containsExactly("0 ms", "10 ms", "20 ms", "30 ms", "40 ms");
    assertThat(texts(ValueScale.of(0, 400, MetricUnit.SECONDS, 4, true), MetricUnit.SECONDS))
        .containsExactly("0", "2 min", "4 min", "6 min", "8 min");
  }

  @Test
  void hasAnAxisWithoutData() {
    ValueScale scale =
        ValueScale.of(
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, MetricUnit.PERCENT, 5, true);

    assertThat(scale).isEqualTo(new ValueScale(0, 100, 20));
  }

  @Test
  void writesValuesShortlyInTheirUnit() {
    assertThat(text(MetricUnit.BYTES, 1536)).isEqualTo("1.50 KiB");
    assertThat(text(MetricUnit.BYTES, 512)).isEqualTo("512 B");
    assertThat(text(MetricUnit.BYTES, 1023.99 * 1024)).isEqualTo("1.00 MiB");
    assertThat(text(MetricUnit.BYTES_PER_SECOND, 3.5 * 1024 * 1024)).isEqualTo("3.50 MiB/s");
    assertThat(text(MetricUnit.CORES, 0.16666)).isEqualTo("0.167 cores");
    assertThat(text(MetricUnit.PERCENT, 93.21)).isEqualTo("93.2%");
    assertThat(text(MetricUnit.RATIO, 0.5)).isEqualTo("50.0%");
    assertThat(text(MetricUnit.SECONDS, 0.0351)).isEqualTo("35.1 ms");
    assertThat(text(MetricUnit.SECONDS, 125)).isEqualTo("2 min 5 s");
    assertThat(text(MetricUnit.SECONDS, 59.9996)).isEqualTo("60.0 s");
    assertThat(text(MetricUnit.REQUESTS_PER_SECOND, 1234)).isEqualTo("1.23 k req/s");
    assertThat(text(MetricUnit.COUNT, -2_500_000)).isEqualTo("-2.50 M");
    assertThat(text(MetricUnit.COUNT, Double.NaN)).isEqualTo("–");
    assertThat(new ValueFormat(MetricUnit.PERCENT, Locale.GERMANY, "Kerne").text(12.5))
        .isEqualTo("12,5%");
  }

  @Test
  void givesAFigureOfItsOwnNoZerosBehindAWholeNumber() {
    ValueFormat cores = new ValueFormat(MetricUnit.CORES, Locale.ENGLISH, "cores");
    assertThat(cores.figure(96)).isEqualTo("96 cores");
    assertThat(cores.figure(0)).isEqualTo("0 cores");
    assertThat(cores.figure(1200)).isEqualTo("1,200 cores");
    assertThat(cores.figure(19.8)).isEqualTo("19.8 cores");
    ValueFormat bytes = new ValueFormat(MetricUnit.BYTES, Locale.GERMANY, "Kerne");
    assertThat(bytes.figure(2L << 30)).isEqualTo("2 GiB");
    assertThat(bytes.figure(3L << 29)).isEqualTo("1,50 GiB");
  }

  private static String text(MetricUnit unit, double value) {
    return new ValueFormat(unit, Locale.ENGLISH, "cores").text(value);
  }

  private static String[] texts(ValueScale scale, MetricUnit unit) {
    var format = new ValueFormat(unit, Locale.ENGLISH, "cores").axis(scale);
    String[] texts = new String[scale.ticks()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = format.apply(scale.tick(i));
    }
    return texts;
  }
}
