package dev.fleetglass.http;

/**
 * Counts what comes in of an answer and ends it at either of two bounds: its bytes, and the memory
 * that its values could come to, alone and beside all other answers. The second is needed because
 * three bytes may stand for a row: a list of 80 million empty objects is smaller than 256 MiB.
 * Every format marks its values by a few characters, each of which is taken for the most that a
 * value behind it can cost once it is decoded. Text that holds such characters only makes the bound
 * come a little sooner.
 */
final class AnswerSize {
  /**
   * A member of a map: entry, name and text, each an object, with references of eight bytes. A row
   * in a list has a comma or a line's end as well as a brace, and comes to twice as much: an object
   * of the model with some forty references.
   */
  private static final byte VALUE = 16;

  /** An XML element: half an attribute, a row, or a name in the parser's table. */
  private static final byte ELEMENT = 20;

  /** In units of ten bytes, so that a byte holds them. */
  private static final int UNIT = 10;

  /** A character of a text, which is two bytes in most scripts. */
  private static final int CHARACTER = 2;

  private static final byte[] UNITS = new byte[256];

  static {
    UNITS[','] = VALUE;
    UNITS['\n'] = VALUE;
    UNITS['\r'] = VALUE;
    UNITS['['] = VALUE;
    UNITS['{'] = VALUE;
    UNITS['<'] = ELEMENT;
  }

  private final TransportLimits limits;
  private final MemoryBudget.Share share;
  private long bytes;
  private long units;

  /**
   * Starts with nothing.
   *
   * @param share takes of the common budget what the answer may come to
   */
  AnswerSize(TransportLimits limits, MemoryBudget.Share share) {
    this.limits = limits;
    this.share = share;
  }

  /** Bytes counted so far. */
  long bytes() {
    return bytes;
  }

  /** Counts bytes that have come in. */
  void add(byte[] from, int offset, int count) throws BodyTooLargeException {
    bytes += count;
    long more = 0;
    for (int i = offset; i < offset + count; i++) {
      more += UNITS[from[i] & 0xff];
    }
    units += more;
    if (bytes > limits.bodyBytes()) {
      throw BodyTooLargeException.bytes(limits.bodyBytes());
    }
    if (bytes * CHARACTER + units * UNIT > limits.bodyMemory()) {
      throw BodyTooLargeException.memory(limits.bodyMemory());
    }
    if (!share.take((long) count * CHARACTER + more * UNIT)) {
      throw BodyTooLargeException.together();
    }
  }
}
