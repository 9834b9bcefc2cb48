package dev.fleetglass.provider.gogrid;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A stretch of a text that moves on while the text is read. Whoever reads works on its array, and
 * says on the way to the next stretch what must stay.
 */
final class Window {
  private final Reader text;
  private char[] chars = new char[16 * 1024];
  private int end;

  Window(Reader text) {
    this.text = text;
  }

  /** The array that holds the stretch, another one after each {@link #fill}. */
  char[] chars() {
    return chars;
  }

  /** Where the stretch ends in the array. */
  int end() {
    return end;
  }

  /**
   * Reads on, for as long as it takes to get one character.
   *
   * @param kept index of the first character that is still needed; it is at index 0 afterwards. As
   *     long as the caller bounds how much that is, the array stays bounded too
   * @return false when the text has ended
   */
  boolean fill(int kept) throws IOException {
    end -= kept;
    if (end == chars.length) {
      chars = Arrays.copyOf(chars, 2 * chars.length);
    } else if (kept > 0) {
      System.arraycopy(chars, kept, chars, 0, end);
    }
    int read = 0;
    while (read == 0) {
      read = text.read(chars, end, chars.length - end);
    }
    end += Math.max(0, read);
    return read > 0;
  }
}
