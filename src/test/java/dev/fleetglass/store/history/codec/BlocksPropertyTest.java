package dev.fleetglass.store.history.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks give back what was written, bit by bit, and are as small as they are said to be. */
class BlocksPropertyTest {
  private static final double[] ODD = {
    Double.NaN,
    Double.longBitsToDouble(0x7ff8_0000_0000_1234L),
    -0.0,
    0.0,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    1L << 53,
    (1L << 53) + 2,
    -1e300
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rawSamplesComeBackBitByBit(long seed) {
    Random random = new Random(seed);
    Out out = new Out();
    for (int round = 0; round < 2000; round++) {
      int size = random.nextInt(10) == 0 ? random.nextInt(3) : random.nextInt(300);
      long[] times = times(random, size);
      double[] values = values(random, size);
      out.clear();
      RawBlock.write(out, times, values, size);
      RawBlock block = RawBlock.read(new In(out.toBytes()));
      assertThat(block.times()).isEqualTo(times);
      assertThat(bits(block.values())).isEqualTo(bits(values));
    }
  }

  @Test
  void samplesOfManySeriesComeBack() {
    Random random = new Random(4);
    Out out = new Out();
    for (int round = 0; round < 500; round++) {
      int size = random.nextInt(200);
      long[] series = random.longs(size, 1, 1 << 24).toArray();
      long[] times = random.longs(size).toArray();
      double[] values = values(random, size);
      out.clear();
      new PollBlock(series, times, values).write(out);
      PollBlock block = PollBlock.read(new In(out.toBytes()));
      assertThat(block.series()).isEqualTo(series);
      assertThat(block.times()).isEqualTo(times);
      assertThat(bits(block.values())).isEqualTo(bits(values));
    }
  }

  @Test
  void damageIsFoundWhereverItIs() {
    Random random = new Random(5);
    Out out = new Out();
    RawBlock.write(out, times(random, 100), values(random, 100), 100);
    byte[] bytes = out.toBytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> new In(damaged)).isInstanceOf(DamagedBlockException.class);
    }
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> new In(cut)).isInstanceOf(DamagedBlockException.class);
    }
  }

  /** A checksum may be right by chance, or what was written wrong. */
  @Test
  void garbageEndsInAnExceptionOrInSomeValues() {
    Random random = new Random(6);
    for (int round = 0; round < 3_000; round++) {
      Out out = new Out();
      for (int i = random.nextInt(40); i > 0; i--) {
        out.bits(random.nextLong(), random.nextInt(65));
      }
      byte[] bytes = out.toBytes();
      try {
        assertThat(RawBlock.read(new In(bytes)).size()).isLessThanOrEqualTo(BlockLimits.MOST);
      } catch (DamagedBlockException e) {
        assertThat(e).hasMessageMatching(".+");
      }
    }
  }

  @Test
  void takesAByteForWhatMovesByAHundredSteps() {
    Random random = new Random(7);
    long[] times = new long[720];
    double[] values = new double[720];
    long level = 2000;
    for (int i = 0; i < 720; i++) {
      times[i] = 1_790_000_000_000L + 10_000L * i;
      level += random.nextInt(201) - 100;
      values[i] = level / 1000.0;
    }
    Out out = new Out();
    RawBlock.write(out, times, values, 720);
    // 201 steps are 7.65 bits; Rice's code spends less than a bit more on them.
    assertThat(out.toBytes().length).isLessThan(720 * 17 / 16 + 40);
    Arrays.fill(values, 5);
    out.clear();
    RawBlock.write(out, times, values, 720);
    assertThat(out.toBytes().length).isLessThan(40);
  }

  private static long[] times(Random random, int size) {
    long[] times = new long[size];
    long time = random.nextInt(20) == 0 ? -random.nextLong(1L << 50) : 1_790_000_000_000L;
    int kind = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      time +=
          switch (kind) {
            case 0 -> 10_000;
            case 1 -> random.nextInt(30) == 0 ? 70_000 : 10_000;
            case 2 -> 10_000 + random.nextInt(3) * 1000;
            default -> 1 + random.nextLong(1L << random.nextInt(40));
          };
      times[i] = time;
    }
    return times;
  }

  private static double[] values(Random random, int size) {
    double[] values = new double[size];
    int kind = random.nextInt(8);
    int odd = random.nextInt(3) == 0 ? 2 + random.nextInt(40) : Integer.MAX_VALUE;
    double level = random.nextInt(100_000);
    for (int i = 0; i < size; i++) {
      level += random.nextInt(201) - 100;
      values[i] =
          switch (kind) {
            case 0 -> level / 1000;
            case 1 -> level * 4096;
            case 2 -> level / 60;
            case 3 -> random.nextGaussian();
            case 4 -> Double.longBitsToDouble(random.nextLong());
            case 5 -> level;
            case 6 -> 7.25;
            default -> Math.rint(random.nextGaussian() * 1e17);
          };
      if (random.nextInt(odd) == 0 && odd != Integer.MAX_VALUE) {
        values[i] = ODD[random.nextInt(ODD.length)];
      }
    }
    return values;
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
