package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What parsers of all formats have in common: a stretch of the text that moves on while it is read.
 * They work on its array and never keep more of it than the token that has been begun.
 */
abstract class Tokens {
  private final Reader text;

  /** The stretch, another array after each {@link #more}. */
  protected char[] chars = new char[16 * 1024];

  /** Where the next character stands in it. */
  protected int at;

  /** Where it ends. */
  protected int end;

  Tokens(Reader text) {
    this.text = text;
  }

  /**
   * What a message shall call the place that has been reached; null when there is no name for it.
   */
  protected abstract @Nullable String place();

  /** The failure of a text that ends where it must not. */
  protected abstract UndecodableException brokenOff();

  /** The failure of a token that is longer than any that is meant. */
  protected abstract UndecodableException tooLong();

  /**
   * Reads on, for as long as it takes to get one character. What stands from {@link #at} on is
   * kept, and stands at index 0 afterwards.
   *
   * @return false when the text has ended
   */
  protected final boolean more() throws IOException, UndecodableException {
    int kept = end - at;
    if (kept > PageReader.MAX_TEXT + 1) {
      throw tooLong();
    }
    if (kept == chars.length) {
      chars = Arrays.copyOf(chars, 2 * chars.length);
    } else if (at > 0) {
      System.arraycopy(chars, at, chars, 0, kept);
    }
    at = 0;
    end = kept;
    int read = 0;
    while (read == 0) {
      read = text.read(chars, end, chars.length - end);
    }
    end += Math.max(0, read);
    return read > 0;
  }

  /** The next character, which stays where it is. */
  protected final char need() throws IOException, UndecodableException {
    if (at == end && !more()) {
      throw brokenOff();
    }
    return chars[at];
  }

  protected final UndecodableException wrong(String what) {
    return new UndecodableException(place(), what);
  }
}
