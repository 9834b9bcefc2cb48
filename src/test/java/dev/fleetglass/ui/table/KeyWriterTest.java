package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyWriterTest {
  private static final String LETTERS =
      "aB0 19-.:\tv\u007f\u0080éÄß\u07ff\u0800서\ud83d\ude00\u3000";

  @ParameterizedTest
  @EnumSource
  void ordersBytesAsTheKeysTheyAreWrittenFor(SortKey.Reading reading) {
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      String a = text(random);
      String b = random.nextInt(4) == 0 ? a + text(random) : text(random);
      String keyA = reading.key(a);
      String keyB = reading.key(b);
      byte[] bytesA = bytes(a, reading);
      byte[] bytesB = bytes(b, reading);
      assertThat(bytesA == null).isEqualTo(keyA == null);
      assertThat(bytesB == null).isEqualTo(keyB == null);
      if (bytesA != null && bytesB != null && keyA != null && keyB != null) {
        assertThat(Integer.signum(Arrays.compareUnsigned(bytesA, bytesB)))
            .as("%s and %s", a, b)
            .isEqualTo(Integer.signum(keyA.compareTo(keyB)));
      }
    }
  }

  private static byte @Nullable [] bytes(String text, SortKey.Reading reading) {
    KeyWriter writer = new KeyWriter();
    return writer.write(text, reading, -1) ? Arrays.copyOf(writer.bytes(), writer.length()) : null;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(14); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(random.nextBoolean() ? 9 : LETTERS.length())));
    }
    return text.toString();
  }
}
