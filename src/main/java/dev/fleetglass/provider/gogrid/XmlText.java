package dev.fleetglass.provider.gogrid;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text on its way into the XML parser, which bounds by itself how long a name may be, but gathers a
 * comment, an attribute's value or a CDATA section in memory whatever its length.
 */
final class XmlText extends FilterReader {
  /** The parser reads ahead of its events, but not that far. */
  private static final int MOST = 2 * PageReader.MAX_TEXT;

  private int sinceEvent;

  XmlText(Reader text) {
    super(text);
  }

  /** The parser has come to its next event. */
  void event() {
    sinceEvent = 0;
  }

  /** Whether the parser was stopped since it did not come to an event. */
  boolean isTooLong() {
    return sinceEvent > MOST;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    int read = in.read(target, offset, count);
    sinceEvent += Math.max(0, read);
    if (isTooLong()) {
      throw new IOException("too long");
    }
    return read;
  }
}
