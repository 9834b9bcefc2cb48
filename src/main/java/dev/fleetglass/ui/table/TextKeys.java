package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/** Texts, each as bytes in a common store; equal ones that come one after another only once. */
final class TextKeys<R extends TableRow> implements Keys<R> {
  /** More replaced keys than this part of all make the store be made anew. */
  private static final int WASTE = 2;

  private final SortKey.OfText<R> key;
  private final int[] references;
  private KeyBytes bytes = new KeyBytes();
  private KeyBytes.Appender appender = bytes.new Appender();
  private final KeyWriter writer = new KeyWriter();
  private KeyAlphabet alphabet = new KeyAlphabet();
  private int renewed;

  private TextKeys(SortKey.OfText<R> key, int[] references) {
    this.key = key;
    this.references = references;
  }

  static <R extends TableRow> TextKeys<R> of(
      SortKey.OfText<R> key, Snapshot<R> rows, BooleanSupplier cancelled) {
    TextKeys<R> keys = new TextKeys<>(key, new int[rows.size()]);
    keys.fill(rows, cancelled);
    return keys;
  }

  private void fill(Snapshot<R> rows, BooleanSupplier cancelled) {
    int size = references.length;
    int parts = Parallel.count(size);
    KeyBytes store = new KeyBytes();
    KeyAlphabet[] alphabets = new KeyAlphabet[parts];
    Parallel.parts(
        parts,
        part -> {
          alphabets[part] = new KeyAlphabet();
          KeyBytes.Appender own = store.new Appender();
          KeyWriter ownWriter = new KeyWriter();
          int end = Parallel.start(part + 1, parts, size);
          for (int row = Parallel.start(part, parts, size); row < end; row++) {
            Cancelled.check(cancelled, row);
            references[row] = store(rows.row(row), ownWriter, own, alphabets[part]);
          }
        });
    KeyAlphabet all = new KeyAlphabet();
    for (KeyAlphabet each : alphabets) {
      all.add(each);
    }
    bytes = store;
    alphabet = all;
    appender = store.new Appender();
    renewed = 0;
  }

  private int store(R row, KeyWriter to, KeyBytes.Appender into, KeyAlphabet letters) {
    int rank = key.rank() == null ? -1 : key.rank().applyAsInt(row);
    if (!to.write(key.text().apply(row), key.reading(), rank)) {
      return KeyBytes.NONE;
    }
    letters.add(to.bytes(), 0, to.length());
    return into.add(to.bytes(), to.length());
  }

  @Override
  public boolean missing(int row) {
    return references[row] == KeyBytes.NONE;
  }

  @Override
  public int compare(int a, int b) {
    return bytes.compare(references[a], references[b]);
  }

  @Override
  public Keys<R> renew(Snapshot<R> rows, BitSet which) {
    renewed += which.cardinality();
    if (renewed > references.length / WASTE + KeyBytes.SPARE) {
      fill(rows, () -> false);
      return this;
    }
    for (int row = which.nextSetBit(0); row >= 0; row = which.nextSetBit(row + 1)) {
      references[row] = store(rows.row(row), writer, appender, alphabet);
    }
    return this;
  }

  @Override
  public Keys<R> moved(int size, Step<R> step) {
    int[] next = new int[size];
    for (int row = 0; row < size; row++) {
      int old = step.old(row);
      next[row] = old < 0 ? KeyBytes.NONE : references[old];
    }
    TextKeys<R> moved = new TextKeys<>(key, next);
    // The store is only appended to, so both may go on with it.
    moved.bytes = bytes;
    moved.appender = appender;
    moved.alphabet = alphabet;
    moved.renewed = renewed;
    return moved;
  }

  @Override
  public long bytes() {
    return 4L * references.length + bytes.bytes();
  }

  @Override
  public Coder coder(int bits, boolean descending) {
    return new TextCoder(this, alphabet, bits, descending);
  }

  int reference(int row) {
    return references[row];
  }

  KeyBytes store() {
    return bytes;
  }
}
