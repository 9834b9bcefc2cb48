package dev.fleetglass.store.history.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads what {@link Out} wrote. Bytes that {@code Out} has not written give wrong values or a
 * {@link DamagedBlockException}, never more work than there are bytes.
 */
public final class In {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int SUM = Integer.BYTES;

  /** With room behind, so that eight bytes can be read at any place. */
  private final byte[] bytes;

  private final int end;

  /** In bits. */
  private int at;

  /**
   * Begins to read.
   *
   * @throws DamagedBlockException when the checksum is another one
   */
  public In(byte[] bytes) {
    int length = Math.max(0, bytes.length - SUM);
    this.bytes = Arrays.copyOf(bytes, length + 2 * Long.BYTES);
    this.end = length * 8;
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    if (bytes.length < SUM || (int) INT.get(bytes, length) != (int) sum.getValue()) {
      throw new DamagedBlockException("checksum differs");
    }
  }

  public long count() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      long next = bits(8);
      value |= (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw new DamagedBlockException("a number without an end");
  }

  /** A count of things of which each takes at least some bits, so that no array is too large. */
  public int size(int most) {
    long value = count();
    if (value < 0 || value > most) {
      throw new DamagedBlockException(value + " where at most " + most + " can be");
    }
    return (int) value;
  }

  /** A count of things of which each takes at least a byte. */
  public int items() {
    return size((end - at) / 8);
  }

  public long number() {
    return unzigzag(count());
  }

  public String text() {
    int length = items();
    if ((at & 7) == 0) {
      String text = new String(bytes, at >>> 3, length, StandardCharsets.UTF_8);
      at += length * 8;
      return text;
    }
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) bits(8);
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  long raw() {
    return bits(64);
  }

  long bits(int count) {
    if (count == 0) {
      return 0;
    }
    if (count > 32) {
      long high = few(count - 32);
      return (high << 32) | few(32);
    }
    return few(count);
  }

  /** How many ones come before a zero, at most a limit below 56; the zero is passed over. */
  int ones(int limit) {
    int found = Long.numberOfLeadingZeros(~window());
    if (found >= limit) {
      advance(limit);
      return limit;
    }
    advance(found + 1);
    return found;
  }

  void align() {
    at = (at + 7) & ~7;
  }

  static long unzigzag(long value) {
    return (value >>> 1) ^ -(value & 1);
  }

  private long few(int count) {
    long value = window() >>> (64 - count);
    advance(count);
    return value;
  }

  /** The next bits in the highest places, at least 57 of them. */
  private long window() {
    return (long) LONG.get(bytes, at >>> 3) << (at & 7);
  }

  private void advance(int count) {
    at += count;
    if (at > end) {
      throw new DamagedBlockException("ends too early");
    }
  }
}
