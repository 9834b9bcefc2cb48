package dev.fleetglass.provider.gogrid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers when the network broke, since parsers wrap that together with their own complaints. Not
 * closed by parsers: the transport still wants to read from it for its report.
 */
final class WatchedBody extends FilterInputStream {
  private @Nullable IOException broken;

  WatchedBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // The transport closes the body.
  }

  /** Throws what broke the stream, if anything did. */
  void rethrow() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }
}
