package dev.fleetglass.ui.table;

import org.jspecify.annotations.Nullable;

/** The sort keys of one column, one per row of a snapshot. */
sealed interface Keys {
  /** Whether the row has no value in this column. */
  boolean missing(int row);

  /** Compares two rows that both have a value. */
  int compare(int a, int b);

  /** Numbers. */
  @SuppressWarnings("ArrayRecordComponent") // eight bytes a row; nobody else sees the array
  record Longs(long[] values) implements Keys {
    @Override
    public boolean missing(int row) {
      return values[row] == SortKey.NONE;
    }

    @Override
    public int compare(int a, int b) {
      return Long.compare(values[a], values[b]);
    }
  }

  /** Texts. */
  @SuppressWarnings("ArrayRecordComponent")
  record Strings(@Nullable String[] values) implements Keys {
    @Override
    public boolean missing(int row) {
      return values[row] == null;
    }

    @Override
    @SuppressWarnings("NullAway") // only called when neither is missing
    public int compare(int a, int b) {
      return values[a].compareTo(values[b]);
    }
  }

  /**
   * Makes the keys of all rows.
   *
   * @param old keys of the snapshot before; null when there are none
   * @param step from that snapshot to this one; null when there is none
   */
  static <R extends TableRow> Keys of(
      SortKey<R> key, R[] rows, @Nullable Keys old, @Nullable Step<R> step) {
    return switch (key) {
      case SortKey.OfLong<R> longs -> {
        long[] values = new long[rows.length];
        long[] before = old instanceof Longs(long[] b) ? b : null;
        for (int i = 0; i < rows.length; i++) {
          values[i] =
              before != null && step != null && step.same(i)
                  ? before[step.old(i)]
                  : longs.value().applyAsLong(rows[i]);
        }
        yield new Longs(values);
      }
      case SortKey.OfText<R> texts -> {
        @Nullable String[] values = new String[rows.length];
        @Nullable String[] before = old instanceof Strings(String[] b) ? b : null;
        for (int i = 0; i < rows.length; i++) {
          values[i] =
              before != null && step != null && step.same(i)
                  ? before[step.old(i)]
                  : texts.value().apply(rows[i]);
        }
        yield new Strings(values);
      }
    };
  }
}
