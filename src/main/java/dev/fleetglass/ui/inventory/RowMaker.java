package dev.fleetglass.ui.inventory;

import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a list. A value that is at the same place as in the list before, and equal,
 * keeps its row: a refresh of a million rows makes only those that changed, and as long as all
 * names are those of before it gives out no ids. Called on one worker at a time.
 */
final class RowMaker<T, R extends TableRow> {
  private volatile @Nullable Made<T, R> last;

  /** Makes one row. */
  interface Making<T, R> {
    /** What tells the value from others of its connection. */
    String key(T value);

    R row(String id, Sourced<T> value, boolean old, Formats texts);

    /** Whether a row of an equal value still shows what is known besides the value. */
    boolean current(R row, Sourced<T> value, Formats texts);
  }

  private record Made<T, R>(
      List<Sourced<T>> values, Set<String> old, Formats texts, List<R> rows) {}

  /**
   * The rows of these values.
   *
   * @param old connections whose values are from an older answer
   */
  List<R> rows(List<Sourced<T>> values, Set<String> old, Formats texts, Making<T, R> making) {
    Made<T, R> before = last;
    List<R> rows = new ArrayList<>(values.size());
    int at = 0;
    if (before != null && before.texts == texts) {
      at = keep(before, values, old, rows, making);
    }
    Set<String> given = HashSet.newHashSet(at == values.size() ? 0 : values.size());
    if (at < values.size()) {
      rows.forEach(row -> given.add(row.id()));
    }
    for (; at < values.size(); at++) {
      Sourced<T> value = values.get(at);
      String id = RowFinder.id(value.connectionId(), making.key(value.value()), given);
      rows.add(making.row(id, value, old.contains(value.connectionId()), texts));
    }
    last = new Made<>(values, old, texts, rows);
    return rows;
  }

  /** Takes over rows as long as all of them have the ids of before; tells how many have. */
  private int keep(
      Made<T, R> before,
      List<Sourced<T>> values,
      Set<String> old,
      List<R> rows,
      Making<T, R> making) {
    int most = Math.min(values.size(), before.values.size());
    for (int at = 0; at < most; at++) {
      Sourced<T> was = before.values.get(at);
      Sourced<T> is = values.get(at);
      boolean stale = old.contains(is.connectionId());
      boolean wasStale = before.old.contains(was.connectionId());
      if (!is.connectionId().equals(was.connectionId())) {
        return at;
      }
      R row = before.rows.get(at);
      if (stale == wasStale
          && is.connection().equals(was.connection())
          && is.value().equals(was.value())
          && making.current(row, is, before.texts)) {
        rows.add(row);
      } else if (making.key(is.value()).equals(making.key(was.value()))) {
        rows.add(making.row(row.id(), is, stale, before.texts));
      } else {
        return at;
      }
    }
    return most;
  }
}
