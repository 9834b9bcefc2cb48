package dev.fleetglass.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** A body that was read, compressed. Immutable. */
public final class KeptBody {
  private final byte[] packed;

  KeptBody(byte[] packed) {
    this.packed = packed;
  }

  /** The bytes as they came in. */
  InputStream open() {
    return new InflaterInputStream(new ByteArrayInputStream(packed));
  }

  String text() throws IOException {
    try (InputStream in = open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** How much memory it takes, in bytes. */
  public int size() {
    return packed.length;
  }
}
