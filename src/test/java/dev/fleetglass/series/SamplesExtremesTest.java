package dev.fleetglass.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick look at a stretch finds the same smallest and largest value as the whole one. */
class SamplesExtremesTest {
  private final Random random = new Random(21);

  @Test
  void agreesWithTheFoldOverEveryStretch() {
    for (int round = 0; round < 60; round++) {
      boolean reduced = random.nextBoolean();
      // Rings of all sizes of chunks, and such as have dropped some.
      int capacity = 1 + random.nextInt(round % 10 == 0 ? 90_000 : 4000);
      SampleLog log = reduced ? SampleLog.reduced(capacity) : new SampleLog(capacity);
      int count = random.nextInt(capacity * 3 / 2 + 2000);
      for (int i = 0; i < count; i++) {
        double value = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
        double spread = reduced ? random.nextDouble() : 0;
        log.add(i * 10L, value - spread, value, value + spread);
      }
      Samples samples = log.view();
      for (int at = samples.blockFrom(0); at < samples.size(); at += Samples.block()) {
        assertThat(samples.blockTime(at)).isEqualTo(samples.time(at));
      }
      for (int i = 0; i < 200; i++) {
        int from = random.nextInt(samples.size() + 1);
        int to = from + random.nextInt(samples.size() - from + 1);
        Fold whole = new Fold();
        samples.fold(from, to, whole);
        Fold quick = new Fold();
        samples.extremes(from, to, quick);
        assertThat(quick.isEmpty()).isEqualTo(whole.isEmpty());
        assertThat(quick.min()).isEqualTo(whole.min());
        assertThat(quick.max()).isEqualTo(whole.max());
      }
    }
  }
}
