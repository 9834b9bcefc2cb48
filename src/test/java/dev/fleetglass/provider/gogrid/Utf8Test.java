package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the JDK's decoder, which is strict too when asked by itself. */
class Utf8Test {
  private final Random random = new Random(11);

  @Test
  void readsEveryTextInWhateverPiecesItComesAndIsAskedFor() throws IOException {
    for (int round = 0; round < 3_000; round++) {
      String text = text(random.nextInt(round % 50 == 0 ? 20_000 : 40));
      assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void readsEveryCodePoint() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        all.appendCodePoint(point);
      }
    }
    assertThat(read(all.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(all.toString());
  }

  @Test
  void refusesWhatTheJdkRefuses() throws IOException {
    int refused = 0;
    for (int round = 0; round < 60_000; round++) {
      byte[] bytes = text(1 + random.nextInt(6)).getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(3); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = odd();
      }
      String expected = strict(bytes);
      refused += expected == null ? 1 : 0;
      assertThat(readOrNull(bytes)).as("%s", ByteBuffer.wrap(bytes)).isEqualTo(expected);
    }
    assertThat(refused).isBetween(10_000, 55_000);
  }

  @Test
  void leavesOutAByteOrderMarkAtTheBeginningAlone() throws IOException {
    assertThat(read("\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFEFFb");
    assertThat(read("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(read(new byte[0])).isEmpty();
  }

  private byte odd() {
    int[] edges = {0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5};
    return (byte) (random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextInt());
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          switch (random.nextInt(12)) {
            case 0 -> 0x80 + random.nextInt(0x780);
            case 1 -> 0xAC00 + random.nextInt(11_172);
            case 2 -> 0x10000 + random.nextInt(0x100000);
            default -> 'a' + random.nextInt(26);
          });
    }
    return text.toString();
  }

  private static @Nullable String strict(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private @Nullable String readOrNull(byte[] bytes) throws IOException {
    try {
      return read(bytes);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private String read(byte[] bytes) throws IOException {
    int most = random.nextBoolean() ? 9_000 : 1 + random.nextInt(7);
    StringBuilder text = new StringBuilder();
    char[] some = new char[random.nextBoolean() ? 5_000 : 1 + random.nextInt(5)];
    try (Reader reader = Utf8.reader(pieces(bytes, most))) {
      for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
        assertThat(count).isPositive();
        text.append(some, 0, count);
      }
    }
    return text.toString();
  }

  /** Hands out no more than so many bytes at once, as a network does. */
  private static InputStream pieces(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }
}
