package dev.fleetglass.ui.table;

import dev.fleetglass.fx.FxGate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps new rows waiting while there is a reason to. During a pause they are looked at in the
 * background all the same: what will change is counted, and history goes on. JavaFX thread only.
 */
final class Holding<R extends TableRow> {
  private final Executor worker;
  private final FxGate gate;
  private final Pending<R> pending;
  private final RowHistory history;
  private final Runnable resume;
  private final Set<Hold> holds = EnumSet.noneOf(Hold.class);
  private final ReadOnlyObjectWrapper<Changes<R>> waiting =
      new ReadOnlyObjectWrapper<>(Changes.none());

  /** The newest rows that were looked at and are not shown yet. */
  private @Nullable Moment<R> ahead;

  /** The newest rows that history knows. */
  private Moment<R> told = new Moment<>(Snapshot.empty(), null);

  private boolean looking;
  private boolean again;

  /**
   * Holds nothing yet.
   *
   * @param resume told when rows may come in again, or to be looked at
   */
  Holding(Executor worker, FxGate gate, Pending<R> pending, RowHistory history, Runnable resume) {
    this.worker = worker;
    this.gate = gate;
    this.pending = pending;
    this.history = history;
    this.resume = resume;
  }

  void hold(Hold reason) {
    holds.add(reason);
  }

  void release(Hold reason) {
    if (holds.remove(reason) && reason == Hold.PAUSE) {
      waiting.set(Changes.none());
      if (!looking) {
        comeIn();
      }
    }
    resume.run();
  }

  private void comeIn() {
    Moment<R> last = ahead;
    ahead = null;
    if (last != null) {
      pending.giveBack(last.again());
    }
  }

  /**
   * Whether new rows have to wait; the first ones and those in another language never do. Rows that
   * are still being looked at when the pause ends come first: later ones wait for them.
   */
  boolean holds(@Nullable RowOrigin<R> shown) {
    RowOrigin<R> next = pending.origin();
    return (looking || !holds.isEmpty())
        && (next == null || (shown != null && shown.speech().equals(next.speech())));
  }

  /** Whether the operator points at a row: then not even what is computed already may land. */
  boolean still() {
    return holds.contains(Hold.POINTER) || holds.contains(Hold.MENU);
  }

  /** What will change when the pause is over. */
  ReadOnlyObjectProperty<Changes<R>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Up to which rows history has been told. */
  Moment<R> told() {
    return told;
  }

  /** History knows these rows now, which are shown: those that were looked at before are older. */
  void tell(Moment<R> now) {
    told = now;
    ahead = null;
    waiting.set(Changes.none());
  }

  /** Looks at what waits, if there is a pause and something new does. */
  void look(Moment<R> shown, List<Column<R>> columns) {
    if (looking || !holds.contains(Hold.PAUSE) || !pending.any()) {
      again = looking;
      return;
    }
    looking = true;
    again = false;
    Pending.Work<R> work = pending.take();
    Moment<R> base = ahead == null ? shown : ahead;
    Moment<R> known = told;
    worker.execute(() -> {
      Look<R> seen = null;
      try {
        Moment<R> now = work.after(base);
        known.changesTo(now, columns, history);
        Changes<R> changes = shown.changesTo(now, columns, null);
        now.snapshot().settle();
        seen = new Look<>(now, changes == null ? Changes.none() : changes);
      } finally {
        Look<R> outcome = seen;
        gate.run(() -> looked(known, outcome));
      }
    });
  }

  /**
   * Takes what was looked at.
   *
   * @param known what history knew when that began
   * @param seen null when the feature's rows or columns are wrong, which has been told
   */
  private void looked(Moment<R> known, @Nullable Look<R> seen) {
    looking = false;
    // Rows in another language do not wait: what is shown may be newer than what was looked at.
    if (seen != null && told.equals(known)) {
      told = seen.now();
      ahead = seen.now();
    }
    if (!holds.contains(Hold.PAUSE)) {
      comeIn();
      again = true;
    } else if (seen != null && seen.now().equals(ahead)) {
      waiting.set(seen.changes());
    }
    if (again) {
      resume.run();
    }
  }

  private record Look<R extends TableRow>(Moment<R> now, Changes<R> changes) {}
}
