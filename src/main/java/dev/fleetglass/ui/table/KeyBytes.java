package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where keys of texts lie: short byte strings packed into large arrays, because a million String
 * objects cost forty bytes each beyond their letters. Only ever appended to; what is no longer
 * referred to stays until the keys are made anew.
 */
final class KeyBytes {
  /** Stands for no key. */
  static final int NONE = -1;

  /** Keys that may go to waste however few there are. */
  static final int SPARE = 1 << 12;

  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int LEAST_BLOCK = 1 << 12;

  private final List<byte[]> blocks = new ArrayList<>();
  private byte[][] fast = new byte[0][];
  private long written;

  /** One thread's way of appending. */
  final class Appender {
    private static final int RECENT = 1 << 10;

    private final int[] recent = new int[RECENT];
    private byte[] block = new byte[0];
    private int number;
    private int used;

    Appender() {
      Arrays.fill(recent, NONE);
    }

    /** Stores bytes, at most a block less two; the same ones as shortly before only once. */
    int add(byte[] bytes, int length) {
      int hash = length;
      for (int i = 0; i < length; i++) {
        hash = 31 * hash + bytes[i];
      }
      int slot = (hash ^ hash >>> 15) & RECENT - 1;
      int known = recent[slot];
      if (known != NONE && same(known, bytes, length)) {
        return known;
      }
      if (used + length + 2 > block.length) {
        open(length + 2);
      }
      int at = used;
      block[at] = (byte) (length >>> 8);
      block[at + 1] = (byte) length;
      System.arraycopy(bytes, 0, block, at + 2, length);
      used += length + 2;
      int reference = number << BLOCK_BITS | at;
      recent[slot] = reference;
      return reference;
    }

    private void open(int least) {
      int size = Math.max(least, block.length == 0 ? LEAST_BLOCK : BLOCK);
      block = new byte[size];
      number = enlist(block);
      used = 0;
    }
  }

  private synchronized int enlist(byte[] block) {
    blocks.add(block);
    fast = blocks.toArray(new byte[0][]);
    written += block.length;
    return blocks.size() - 1;
  }

  private boolean same(int reference, byte[] bytes, int length) {
    byte[] block = block(reference);
    int at = at(reference);
    return Arrays.equals(block, at, at + length(block, reference), bytes, 0, length);
  }

  /** The array that holds the key. */
  byte[] block(int reference) {
    return fast[reference >>> BLOCK_BITS];
  }

  /** Where in its array the key begins. */
  static int at(int reference) {
    return (reference & BLOCK - 1) + 2;
  }

  /** How many bytes the key has. */
  static int length(byte[] block, int reference) {
    int at = reference & BLOCK - 1;
    return (block[at] & 0xFF) << 8 | (block[at + 1] & 0xFF);
  }

  int compare(int a, int b) {
    if (a == b) {
      return 0;
    }
    byte[] left = block(a);
    byte[] right = block(b);
    int atLeft = at(a);
    int atRight = at(b);
    return Arrays.compareUnsigned(
        left, atLeft, atLeft + length(left, a), right, atRight, atRight + length(right, b));
  }

  /** Bytes in memory. */
  long bytes() {
    return written;
  }
}
