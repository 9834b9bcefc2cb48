package dev.fleetglass.sandbox;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets so many bytes through and then ends the writing. Closing it closes nothing if bytes were
 * held back.
 */
final class CutStream extends OutputStream {
  /** The limit was reached with more to come. */
  static final class EndReached extends IOException {
    private static final long serialVersionUID = 1L;

    EndReached() {
      super("cut here on purpose");
    }
  }

  private final OutputStream out;
  private long left;
  private boolean cut;

  CutStream(OutputStream out, long limit) {
    this.out = out;
    this.left = limit;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int fitting = (int) Math.min(count, left);
    out.write(bytes, offset, fitting);
    left -= fitting;
    if (fitting < count) {
      cut = true;
      throw new EndReached();
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (cut) {
      out.flush();
    } else {
      out.close();
    }
  }
}
