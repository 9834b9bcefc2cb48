package dev.fleetglass.bench;

import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * From a header's click to the frame with the sorted rows, column by column, against {@link
 * Arrays#parallelSort(Object[], Comparator)} of the same rows by keys that are there already.
 */
final class SortBench {
  private static final int RUNS = 3;

  /** So often nothing must be done to be at rest. */
  private static final int STILL = 10;

  private final Window window;
  private final Subject table;
  private final List<Machine> rows;
  private final List<Column<Machine>> columns;

  /** A row number with its key beside it, so that comparing follows one reference less. */
  private record Numbered(long key, int row) {
    static final Comparator<Numbered> ORDER = Comparator.comparingLong(Numbered::key);
  }

  private record Named(@Nullable String key, int row) {
    static final Comparator<Named> ORDER =
        Comparator.comparing(Named::key, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  /** What a column took, in milliseconds; bare is a sort of the keys alone, without the rows. */
  record Sorted(String column, double first, double again, double baseline, double bare) {
    double ratio() {
      return first / baseline;
    }

    double ratioAgain() {
      return again / baseline;
    }
  }

  SortBench(Window window, Subject table, List<Machine> rows, List<Column<Machine>> columns) {
    this.window = window;
    this.table = table;
    this.rows = rows;
    this.columns = columns;
  }

  Map<String, Sorted> run() {
    Map<String, Sorted> all = new LinkedHashMap<>();
    for (Column<Machine> column : columns) {
      rest();
      double first = click(column.id());
      unsort();
      double again = click(column.id());
      unsort();
      rest();
      double[] baseline = baseline(column.key());
      all.put(column.id(), new Sorted(column.id(), first, again, baseline[0], baseline[1]));
    }
    return all;
  }

  private double click(String column) {
    return window.shown(() -> table.sort(column, false), table::settled);
  }

  /** Waits until nothing is done beforehand, which would disturb what is measured. */
  private void rest() {
    for (int still = 0; still < STILL; ) {
      LockSupport.parkNanos(5_000_000);
      still = table.idle() ? still + 1 : 0;
    }
  }

  private void unsort() {
    window.shown(() -> table.sort("", false), table::settled);
  }

  private double[] baseline(SortKey<Machine> key) {
    return switch (key) {
      case SortKey.OfLong<Machine>(var value) -> {
        long[] keys = rows.stream().mapToLong(value).toArray();
        Numbered[] numbered = new Numbered[keys.length];
        Arrays.setAll(numbered, i -> new Numbered(keys[i], i));
        yield new double[] {
          best(numbered, Numbered.ORDER), best(() -> keys.clone(), Arrays::parallelSort)
        };
      }
      case SortKey.OfText<Machine> texts -> {
        Named[] named = new Named[rows.size()];
        Arrays.setAll(named, i -> new Named(texts.key(rows.get(i)), i));
        String[] keys = new String[named.length];
        Arrays.setAll(keys, i -> named[i].key() == null ? "" : named[i].key());
        yield new double[] {
          best(named, Named.ORDER), best(() -> keys.clone(), Arrays::parallelSort)
        };
      }
    };
  }

  private static <T> double best(T[] keys, Comparator<T> order) {
    return best(keys::clone, copy -> Arrays.parallelSort(copy, order));
  }

  private static <A> double best(
      java.util.function.Supplier<A> copies, java.util.function.Consumer<A> sort) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      A copy = copies.get();
      long begin = System.nanoTime();
      sort.accept(copy);
      best = Math.min(best, (System.nanoTime() - begin) / 1e6);
    }
    return best;
  }
}
