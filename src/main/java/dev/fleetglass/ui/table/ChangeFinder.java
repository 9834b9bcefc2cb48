package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.RowHistory.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what changed between a snapshot and a later one; for one thread, once. */
final class ChangeFinder<R extends TableRow> {
  /** Beyond this nearly everything in sight is marked, which tells nothing any more. */
  static final int MARKED = 1 << 16;

  private final Snapshot<R> old;
  private final RowOrigin<R> oldOrigin;
  private final Snapshot<R> now;
  private final RowOrigin<R> newOrigin;
  private final List<Column<R>> columns;
  private final List<Changes.Pair<R>> changed = new ArrayList<>();
  private final List<R> added = new ArrayList<>();
  private final List<R> removed = new ArrayList<>();
  private final List<Entry> happened = new ArrayList<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private int[] places = new int[64];
  private long[] masks = new long[64];
  private int marks;

  private ChangeFinder(
      Snapshot<R> old,
      RowOrigin<R> oldOrigin,
      Snapshot<R> now,
      RowOrigin<R> newOrigin,
      List<Column<R>> columns) {
    this.old = old;
    this.oldOrigin = oldOrigin;
    this.now = now;
    this.newOrigin = newOrigin;
    this.columns = columns;
  }

  /** No change, though rows have come. */
  static <R extends TableRow> Changes<R> nothing(
      RowOrigin<R> origin, List<Column<R>> columns, int total) {
    Snapshot<R> none = Snapshot.empty();
    return new ChangeFinder<>(none, origin, none, origin, columns).changes(total);
  }

  /**
   * What changed. Two rows differ when the text of a cell does; a row that only became stale, or
   * whose connection is called otherwise, is the same.
   *
   * @param now made from {@code old} by one step or several
   * @param history gets what happened; null when it knows already
   */
  static <R extends TableRow> Changes<R> between(
      Snapshot<R> old,
      RowOrigin<R> oldOrigin,
      Snapshot<R> now,
      RowOrigin<R> newOrigin,
      List<Column<R>> columns,
      @Nullable RowHistory history) {
    var finder = new ChangeFinder<>(old, oldOrigin, now, newOrigin, columns);
    finder.find();
    if (history != null) {
      history.add(finder.happened);
    }
    return finder.changes(now.size());
  }

  private void find() {
    Step<R> step = now.stepFrom(old);
    if (step != null) {
      follow(step);
    } else {
      search();
    }
  }

  /** One step says which rows it changed. */
  private void follow(Step<R> step) {
    BitSet differing = step.changed();
    for (int place = differing.nextSetBit(0); place >= 0; place = differing.nextSetBit(place + 1)) {
      if (step.old(place) < 0) {
        came(place);
      } else {
        compare(old.row(step.old(place)), place);
      }
    }
    int[] to = step.to();
    for (int before = 0; to != null && before < to.length; before++) {
      if (to[before] < 0) {
        gone(before);
      }
    }
  }

  /** After several steps every row is looked for. */
  private void search() {
    BitSet stayed = new BitSet(old.size());
    int guess = 0;
    for (int place = 0; place < now.size(); place++) {
      R row = now.row(place);
      // Most refreshes bring the rows in the same order: look there before hashing.
      boolean there =
          guess < old.size() && (same(old.row(guess), row) || old.row(guess).id().equals(row.id()));
      int before = there ? guess : old.find(row.id());
      if (before < 0) {
        came(place);
        continue;
      }
      guess = before + 1;
      stayed.set(before);
      if (!same(old.row(before), row)) {
        compare(old.row(before), place);
      }
    }
    for (int before = stayed.nextClearBit(0);
        before < old.size();
        before = stayed.nextClearBit(before + 1)) {
      gone(before);
    }
  }

  private void gone(int before) {
    // Of several rows with one id the first stands for all.
    if (now.find(old.row(before).id()) < 0) {
      vanished(old.row(before));
    }
  }

  @SuppressWarnings("ReferenceEquality") // a snapshot uses the objects of equal rows again
  private static boolean same(TableRow a, TableRow b) {
    return a == b;
  }

  private void came(int place) {
    R row = now.row(place);
    String source = newOrigin.source().apply(row);
    if (oldOrigin.fetched().containsKey(source) && count(source, 1)) {
      if (added.size() < Changes.KEPT) {
        added.add(row);
      }
      mark(place, Changes.NEW);
      tell(row, source, Event.APPEARED, "", "", "");
    }
  }

  private void vanished(R row) {
    String source = oldOrigin.source().apply(row);
    if (oldOrigin.fetched().containsKey(source) && count(source, 2)) {
      if (removed.size() < Changes.KEPT) {
        removed.add(row);
      }
      tell(row, source, Event.VANISHED, "", "", "");
    }
  }

  private void compare(R before, int place) {
    R row = now.row(place);
    String source = newOrigin.source().apply(row);
    long mask = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column<R> column = columns.get(i);
      // A metric always moves, and its line shows so by itself.
      if (column.kind() != Column.Kind.CONNECTION && column.kind() != Column.Kind.TREND) {
        String was = column.text().apply(before);
        String is = column.text().apply(row);
        if (!was.equals(is)) {
          mask |= 1L << Changes.bit(i);
          tell(row, source, Event.CHANGED, column.id(), was, is);
        }
      }
    }
    if (mask != 0 && count(source, 0)) {
      if (changed.size() < Changes.KEPT) {
        changed.add(new Changes.Pair<>(before, row, mask));
      }
      mark(place, mask);
    }
  }

  private boolean count(String source, int kind) {
    if (!newOrigin.fetched().containsKey(source)) {
      return false;
    }
    counts.computeIfAbsent(source, _ -> new int[3])[kind]++;
    return true;
  }

  private void tell(R row, String source, Event event, String column, String was, String is) {
    Instant at = newOrigin.fetched().get(source);
    if (at != null && happened.size() < RowHistory.TOTAL) {
      String name = newOrigin.name().apply(row);
      happened.add(new Entry(at, source, row.id(), name, event, column, was, is));
    }
  }

  private void mark(int place, long mask) {
    if (marks < MARKED) {
      if (marks == places.length) {
        places = Arrays.copyOf(places, marks * 2);
        masks = Arrays.copyOf(masks, marks * 2);
      }
      places[marks] = place;
      masks[marks] = mask;
      marks++;
    }
  }

  private Changes<R> changes(int total) {
    Map<String, Changes.Tally> sources = new HashMap<>();
    newOrigin
        .fetched()
        .forEach((source, at) -> {
          int[] count = counts.getOrDefault(source, new int[3]);
          sources.put(source, new Changes.Tally(at, count[0], count[1], count[2]));
        });
    return new Changes<>(
        columns.stream().map(Column::id).toList(),
        changed,
        added,
        removed,
        sources,
        new Changes.Marks(Arrays.copyOf(places, marks), Arrays.copyOf(masks, marks)),
        total);
  }
}
