package dev.fleetglass.provider;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Keeps a compressed copy of a body while somebody reads it. Lists repeat themselves so much that
 * even the fastest compression leaves a tenth or less. {@link #release} when done.
 */
public final class BodyCopy extends FilterInputStream {
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final DeflaterOutputStream copy = new DeflaterOutputStream(packed, deflater, 8192);
  private final byte[] one = new byte[1];

  public BodyCopy(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      copy.write(target, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] skipped = new byte[(int) Math.min(bytes, 8192)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** What has been read so far; once, when the reader is done. */
  public KeptBody keep() throws IOException {
    copy.finish();
    return new KeptBody(packed.toByteArray());
  }

  /** Frees the compressor; after this only what was kept is left. */
  public void release() {
    deflater.end();
  }

  @Override
  public void close() {
    // Parsers close what they read; the transport closes the body.
  }
}
