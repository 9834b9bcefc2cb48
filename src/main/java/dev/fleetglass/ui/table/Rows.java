package dev.fleetglass.ui.table;

import java.util.Arrays;

/**
 * Rows by their place, in small arrays: what a step does not touch is shared with the rows before
 * it, and the garbage collector drops a small array while it is young, where one of a million
 * references would long keep alive all rows it refers to. Immutable.
 */
final class Rows<R extends TableRow> {
  private static final int BITS = 11;
  private static final int CHUNK = 1 << BITS;

  private final R[][] chunks;
  private final int size;

  private Rows(R[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  int size() {
    return size;
  }

  R get(int place) {
    return chunks[place >>> BITS][place & CHUNK - 1];
  }

  /** Bytes in memory beside the rows themselves, references taking four. */
  long bytes() {
    return 4L * size + 24L * chunks.length;
  }

  static <R extends TableRow> Rows<R> none() {
    return new Editor<R>(0).rows();
  }

  /** Makes rows; to be thrown away when they are made. */
  static final class Editor<R extends TableRow> {
    private final R[][] chunks;
    private final boolean[] own;
    private final int size;

    /** Rows that are all to be set. */
    Editor(int size) {
      this.size = size;
      chunks = arrays((size + CHUNK - 1) >>> BITS);
      own = new boolean[chunks.length];
      for (int i = 0; i < chunks.length; i++) {
        chunks[i] = array(Math.min(CHUNK, size - (i << BITS)));
        own[i] = true;
      }
    }

    /** Rows that are as these until they are set. */
    Editor(Rows<R> before) {
      size = before.size;
      chunks = before.chunks.clone();
      own = new boolean[chunks.length];
    }

    R get(int place) {
      return chunks[place >>> BITS][place & CHUNK - 1];
    }

    void set(int place, R row) {
      int chunk = place >>> BITS;
      if (!own[chunk]) {
        chunks[chunk] = chunks[chunk].clone();
        own[chunk] = true;
      }
      chunks[chunk][place & CHUNK - 1] = row;
    }

    Rows<R> rows() {
      Arrays.fill(own, false);
      return new Rows<>(chunks, size);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R extends TableRow> R[] array(int size) {
      return (R[]) new TableRow[size];
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R extends TableRow> R[][] arrays(int size) {
      return (R[][]) new TableRow[size][];
    }
  }
}
