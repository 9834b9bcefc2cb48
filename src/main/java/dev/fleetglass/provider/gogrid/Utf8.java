package dev.fleetglass.provider.gogrid;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads a body as UTF-8. No recorded answer names a charset, and the XML ones have no declaration.
 *
 * <p>The JDK's decoder goes on letter by letter from the first one that is not ASCII; answers
 * written in Korean are nine tenths ASCII all the same, in runs that are copied at once here.
 */
final class Utf8 extends Reader {
  private static final int LONGEST = 4;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Below this a loop is done before the decoder has begun. */
  private static final int SHORT = 32;

  private final InputStream body;
  private final byte[] bytes = new byte[8192];
  private final ByteBuffer source = ByteBuffer.wrap(bytes);

  /**
   * Stops at the first byte of a letter of another script, with vector instructions up to there.
   */
  private final CharsetDecoder ascii = StandardCharsets.US_ASCII.newDecoder();

  /** Around the last reader's array. */
  private CharBuffer characters = CharBuffer.allocate(0);

  private int at;
  private int end;
  private boolean ended;
  private boolean started;

  /** The second half of a pair for which there was no room; 0 when there is none. */
  private char half;

  private Utf8(InputStream body) {
    this.body = body;
  }

  /** Without a byte order mark; bytes that are no text end the reading with an I/O exception. */
  static Reader reader(InputStream body) {
    return new Utf8(body);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (half != 0) {
      target[offset] = half;
      half = 0;
      return 1;
    }
    if (!started) {
      start();
    }
    if (at == end && !fill()) {
      return -1;
    }
    int to = offset;
    int limit = offset + length;
    while (to < limit && at < end) {
      if (bytes[at] >= 0) {
        int run = run(Math.min(end - at, limit - to), target, to);
        at += run;
        to += run;
      } else if (to > offset && end - at < LONGEST && !ended) {
        // What has been read comes first: waiting for the rest of a letter may take long.
        break;
      } else {
        to = letter(target, to, limit);
      }
    }
    return to - offset;
  }

  /** Bytes of ASCII become characters as they are, up to the first other one; answers how many. */
  @SuppressWarnings("ReferenceEquality") // the same array, and not one with the same characters
  private int run(int most, char[] target, int to) {
    int i = 0;
    if (most >= SHORT) {
      if (!characters.hasArray() || characters.array() != target) {
        characters = CharBuffer.wrap(target);
      }
      characters.limit(target.length).position(to);
      ascii.decode(source.limit(at + most).position(at), characters, false);
      i = source.position() - at;
    }
    while (i < most && i < SHORT && bytes[at + i] >= 0) {
      target[to + i] = (char) bytes[at + i];
      i++;
    }
    return i;
  }

  /** Reads a letter of two to four bytes; answers where the next one goes. */
  private int letter(char[] target, int to, int limit) throws IOException {
    int first = bytes[at] & 0xff;
    int count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    while (end - at < count && fill()) {
      // The letter lies across two reads of the body.
    }
    if (first < 0xC2 || first > 0xF4 || end - at < count) {
      throw new MalformedInputException(1);
    }
    int point = first & (0xff >> (count + 1));
    for (int i = 1; i < count; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != 0x80) {
        throw new MalformedInputException(i);
      }
      point = (point << 6) | (next & 0x3F);
    }
    boolean tooLong = (count == 3 && point < 0x800) || (count == 4 && point < 0x10000);
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    if (tooLong || surrogate || point > Character.MAX_CODE_POINT) {
      throw new MalformedInputException(count);
    }
    at += count;
    if (count < 4) {
      target[to] = (char) point;
      return to + 1;
    }
    target[to] = Character.highSurrogate(point);
    if (to + 1 == limit) {
      half = Character.lowSurrogate(point);
      return to + 1;
    }
    target[to + 1] = Character.lowSurrogate(point);
    return to + 2;
  }

  private void start() throws IOException {
    started = true;
    while (end < MARK.length && fill()) {
      // A mark may come in pieces.
    }
    if (end >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2]) {
      at = MARK.length;
    }
  }

  /** Reads on behind what has not been used yet; false when the body has ended. */
  private boolean fill() throws IOException {
    if (at > 0) {
      System.arraycopy(bytes, at, bytes, 0, end - at);
      end -= at;
      at = 0;
    }
    int read = ended ? -1 : body.read(bytes, end, bytes.length - end);
    if (read < 0) {
      ended = true;
      return false;
    }
    end += read;
    return true;
  }

  @Override
  public void close() {
    // Whoever opened the body closes it.
  }
}
