package dev.fleetglass.provider.gogrid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body as UTF-8. No recorded answer names a charset, and the XML ones have no declaration.
 */
final class Utf8 {
  private static final int MARK = '\uFEFF';

  private Utf8() {}

  /** Without a byte order mark; bytes that are no text end the reading with an I/O exception. */
  static Reader reader(InputStream body) throws IOException {
    Reader text =
        new BufferedReader(
            new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return text;
  }
}
