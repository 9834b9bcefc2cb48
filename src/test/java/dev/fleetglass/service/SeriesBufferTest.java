package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesBufferTest {
  @Test
  void holdsTheNewestSamplesInOrderLikeASimpleList() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int most = 1 + random.nextInt(200);
      SeriesBuffer buffer = new SeriesBuffer(most);
      List<long[]> model = new ArrayList<>();
      long newest = Long.MIN_VALUE;
      for (int i = 0; i < random.nextInt(600); i++) {
        long time = random.nextInt(50) + i * 20L;
        double value = random.nextDouble();
        boolean newer = time > newest;
        assertThat(buffer.add(time, value)).isEqualTo(newer);
        if (newer) {
          newest = time;
          model.add(new long[] {time, Double.doubleToLongBits(value)});
          if (model.size() > most) {
            model.removeFirst();
          }
        }
      }
      assertThat(buffer.size()).isEqualTo(model.size());
      assertThat(buffer.times()).containsExactly(model.stream().mapToLong(e -> e[0]).toArray());
      assertThat(buffer.values())
          .containsExactly(
              model.stream().mapToDouble(e -> Double.longBitsToDouble(e[1])).toArray());
    }
  }
}
