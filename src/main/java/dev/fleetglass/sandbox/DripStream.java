package dev.fleetglass.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Passes bytes on ten times a second, so many a second. */
final class DripStream extends OutputStream {
  private static final int DROPS_A_SECOND = 10;

  private final OutputStream out;
  private final int bytesPerSecond;

  DripStream(OutputStream out, int bytesPerSecond) {
    this.out = out;
    this.bytesPerSecond = bytesPerSecond;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int drop = Math.max(1, bytesPerSecond / DROPS_A_SECOND);
    for (int done = 0; done < count; done += drop) {
      int size = Math.min(drop, count - done);
      out.write(bytes, offset + done, size);
      out.flush();
      pause(1000L * size / bytesPerSecond);
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("closed while it dripped");
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
