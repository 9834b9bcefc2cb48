package dev.fleetglass.store.history.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that grow, with numbers of as many bytes as they need and, between, single bits. */
public final class Out {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[512];
  private int size;

  /** Bits of the byte that is not full, in the lowest places; what is above was written. */
  private long waiting;

  private int bits;

  /** Makes it empty again, to be used once more. */
  public void clear() {
    size = 0;
    waiting = 0;
    bits = 0;
  }

  /** What was written, with a checksum behind. */
  public byte[] toBytes() {
    align();
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, size);
    bits(sum.getValue(), 32);
    return Arrays.copyOf(bytes, size);
  }

  /** A number that is not negative, small ones in few bytes. */
  public void count(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  /** Any number, those close to zero in few bytes. */
  public void number(long value) {
    count(zigzag(value));
  }

  public void text(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    count(content.length);
    for (byte one : content) {
      put(one);
    }
  }

  void raw(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
  }

  /** The lowest bits of a value, at most 64. */
  void bits(long value, int count) {
    if (count > 32) {
      few(value >>> 32, count - 32);
      few(value, 32);
    } else {
      few(value, count);
    }
  }

  /** Fills the byte that was begun; whole bytes follow. */
  void align() {
    if (bits > 0) {
      put((byte) (waiting << (8 - bits)));
      bits = 0;
    }
  }

  int size() {
    return size;
  }

  static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  private void few(long value, int count) {
    waiting = (waiting << count) | (value & ((1L << count) - 1));
    bits += count;
    if (size + Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    LONG.set(bytes, size, waiting << (64 - bits));
    size += bits >>> 3;
    bits &= 7;
  }

  private void put(byte value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = value;
  }
}
