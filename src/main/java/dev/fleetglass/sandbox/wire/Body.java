package dev.fleetglass.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body that can be written any number of times and is the same each time, so that its length can
 * be counted first.
 */
@FunctionalInterface
public interface Body {
  void writeTo(OutputStream out) throws IOException;

  static Body of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** The text in UTF-8. */
  static Body of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
