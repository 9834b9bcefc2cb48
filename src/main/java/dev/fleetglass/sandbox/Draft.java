package dev.fleetglass.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts a body, and keeps it as long as it is small. */
final class Draft extends OutputStream {
  private static final int MOST_KEPT = 512 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(4096);
  private long length;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    length += count;
    if (length <= MOST_KEPT) {
      kept.write(bytes, offset, count);
    }
  }

  long length() {
    return length;
  }

  /** Whether all that was written is still here. */
  boolean isWhole() {
    return length <= MOST_KEPT;
  }

  void writeTo(OutputStream out) throws IOException {
    kept.writeTo(out);
  }
}
