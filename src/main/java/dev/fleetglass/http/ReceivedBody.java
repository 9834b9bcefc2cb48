package dev.fleetglass.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import okhttp3.Response;

/** A body as it comes in: decompressed, counted, capped, its beginning remembered. */
final class ReceivedBody extends FilterInputStream {
  private static final int BEGINNING = 64 << 10;
  private static final int FIRST_TAG = 20;

  private final AnswerSize size;
  private final CallTrace trace;
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(512);
  private boolean confidential;
  private boolean withheld;

  private ReceivedBody(
      InputStream in,
      TransportLimits limits,
      MemoryBudget.Share share,
      CallTrace trace,
      boolean confidential) {
    super(in);
    this.size = new AnswerSize(limits, share);
    this.trace = trace;
    this.confidential = confidential;
  }

  /**
   * The body of an answer.
   *
   * @param share where the memory is taken from that its values may need
   * @param confidential whether its beginning may be remembered only if it is a web page's
   */
  static ReceivedBody of(
      Response response,
      TransportLimits limits,
      MemoryBudget.Share share,
      CallTrace trace,
      boolean confidential)
      throws IOException {
    return new ReceivedBody(unpacked(response), limits, share, trace, confidential);
  }

  /**
   * The body of an answer whose status says all that matters: none when it cannot be unpacked, so
   * that a damaged body does not hide which refusal it came with.
   */
  static ReceivedBody ofRefusal(
      Response response, TransportLimits limits, MemoryBudget.Share share, CallTrace trace) {
    InputStream plain;
    try {
      plain = unpacked(response);
    } catch (IOException damagedOrCut) {
      plain = InputStream.nullInputStream();
    }
    return new ReceivedBody(plain, limits, share, trace, false);
  }

  private static InputStream unpacked(Response response) throws IOException {
    String coding = response.header("Content-Encoding", "identity");
    InputStream raw = response.body().byteStream();
    return switch (coding == null ? "identity" : coding.trim().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> new GZIPInputStream(raw, 8192);
      default -> throw new ZipException("Content-Encoding " + coding + " was not asked for.");
    };
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      if (confidential) {
        confidential = false;
        withheld = !isPage(target, offset, read);
      }
      if (!withheld) {
        beginning.write(target, offset, Math.min(read, BEGINNING - beginning.size()));
      }
      try {
        size.add(target, offset, read);
      } finally {
        trace.received(size.bytes());
      }
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return read(new byte[(int) Math.min(bytes, 8192)], 0, (int) Math.min(bytes, 8192));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Whether there is a body of which nothing was remembered. */
  boolean withheld() {
    return withheld;
  }

  /** Tells a proxy's page by its first tag, which no answer of an API shares. */
  private static boolean isPage(byte[] bytes, int offset, int count) {
    return HtmlText.looksLikeHtml(
        new String(bytes, offset, Math.min(count, FIRST_TAG), StandardCharsets.UTF_8));
  }

  /** Reads on until the remembered beginning is full, as far as the peer lets it. */
  void readOn() {
    byte[] buffer = new byte[8192];
    try {
      while (!withheld && beginning.size() < BEGINNING && read(buffer, 0, buffer.length) >= 0) {
        // The stream remembers what it reads.
      }
    } catch (IOException brokenOff) {
      // What has come in is what there is to tell from.
    }
  }

  /** The first 64 KiB of what was read. */
  String beginning() {
    return beginning.toString(StandardCharsets.UTF_8);
  }
}
