package dev.fleetglass.ui.table;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies deltas to a snapshot: hashing and comparing is only done for the rows they name, all else
 * is copying of arrays.
 */
final class DeltaMerge<R extends TableRow> {
  private final Snapshot<R> before;
  private final Rows.Editor<R> rows;
  private final BitSet touched = new BitSet();
  private final BitSet gone = new BitSet();
  private final Map<String, R> added = new LinkedHashMap<>();

  private DeltaMerge(Snapshot<R> before) {
    this.before = before;
    rows = new Rows.Editor<>(before.rows());
  }

  /** The next snapshot; the given one when the deltas change nothing. */
  static <R extends TableRow> Snapshot<R> apply(Snapshot<R> before, List<Delta<R>> deltas) {
    DeltaMerge<R> merge = new DeltaMerge<>(before);
    for (Delta<R> delta : deltas) {
      delta.removals().forEach(merge::remove);
      delta.upserts().forEach(merge::upsert);
    }
    return merge.snapshot();
  }

  private void remove(String id) {
    int place = before.find(id);
    if (place >= 0 && !gone.get(place)) {
      gone.set(place);
    } else {
      added.remove(id);
    }
  }

  private void upsert(R row) {
    int place = before.find(row.id());
    if (place >= 0 && !gone.get(place)) {
      rows.set(place, row);
      touched.set(place);
    } else {
      added.put(row.id(), row);
    }
  }

  private Snapshot<R> snapshot() {
    BitSet changed = new BitSet(before.size());
    for (int place = touched.nextSetBit(0); place >= 0; place = touched.nextSetBit(place + 1)) {
      if (gone.get(place)) {
        continue;
      }
      if (rows.get(place).equals(before.row(place))) {
        rows.set(place, before.row(place));
      } else {
        changed.set(place);
      }
    }
    if (gone.isEmpty() && added.isEmpty()) {
      return changed.isEmpty() ? before : before.next(rows.rows(), null, changed);
    }
    return moved(changed);
  }

  /** Closes the gaps that removed rows leave and puts the new rows behind. */
  private Snapshot<R> moved(BitSet changed) {
    int kept = before.size() - gone.cardinality();
    Rows.Editor<R> next = new Rows.Editor<>(kept + added.size());
    int[] from = new int[kept + added.size()];
    BitSet nowChanged = new BitSet(from.length);
    int at = 0;
    for (int place = 0; place < before.size(); place++) {
      if (!gone.get(place)) {
        next.set(at, rows.get(place));
        from[at] = place;
        if (changed.get(place)) {
          nowChanged.set(at);
        }
        at++;
      }
    }
    for (R row : added.values()) {
      next.set(at, row);
      // A row that was taken away and came back is the same row at another place.
      from[at] = before.find(row.id());
      if (from[at] < 0 || !before.row(from[at]).equals(row)) {
        nowChanged.set(at);
      }
      at++;
    }
    return before.next(next.rows(), from, nowChanged);
  }
}
