package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Problem;
import dev.fleetglass.ui.table.search.TooExpensiveException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One way from the index that is shown to the next one: takes in what came, then sorts, searches
 * and groups. All it needs is given to it beforehand and nothing of that changes, so that it may
 * run on the worker while the JavaFX thread goes on.
 */
final class Computation<R extends TableRow> implements Runnable {
  private final Input<R> input;
  private final RowCaches<R> caches;
  private final RowHistory history;
  private final Receiver<R> receiver;
  private volatile boolean cancelled;

  /**
   * What is to be computed.
   *
   * @param base what is shown
   * @param shown the rows of it, and where they come from
   * @param told up to which rows history has been told
   * @param query how the outcome is to be seen
   * @param search the text of what it searches for
   * @param work what comes in
   * @param picked the rows that are selected
   */
  record Input<R extends TableRow>(
      RowIndex<R> base,
      Moment<R> shown,
      Moment<R> told,
      Query<R> query,
      String search,
      Pending.Work<R> work,
      RowSet<R> picked) {}

  /**
   * What a computation brings.
   *
   * @param change from what was shown before
   * @param picked the rows that are still selected
   * @param now the rows, and where they come from
   * @param changes what new rows brought; null when there are none or nobody said where they come
   *     from
   */
  record Outcome<R extends TableRow>(
      RowIndex<R> index,
      IndexChange change,
      RowSet<R> picked,
      Moment<R> now,
      @Nullable Changes<R> changes) {}

  /** Told on the worker how it went. */
  interface Receiver<R extends TableRow> {
    /** The search takes too long to be answered; {@link #finished} follows. */
    void refused(Input<R> input, Problem reason);

    /**
     * Told once, last.
     *
     * @param outcome null when there is none
     * @param cancelled whether what came in is still wanted, as nothing was wrong with it
     */
    void finished(Input<R> input, @Nullable Outcome<R> outcome, boolean cancelled);
  }

  Computation(Input<R> input, RowCaches<R> caches, RowHistory history, Receiver<R> receiver) {
    this.input = input;
    this.caches = caches;
    this.history = history;
    this.receiver = receiver;
  }

  Query<R> query() {
    return input.query();
  }

  /** Ends it soon, for its outcome is not wanted any more. Safe from any thread. */
  void cancel() {
    cancelled = true;
  }

  @Override
  public void run() {
    Outcome<R> outcome = null;
    try {
      outcome = compute();
    } catch (CancellationException _) {
      cancelled = true;
    } catch (TooExpensiveException e) {
      cancelled = true;
      receiver.refused(input, e.problem());
    } catch (RuntimeException | Error e) {
      // Rows or columns of a feature are wrong: the last good rows stay, and it is told.
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      cancelled = false;
    }
    receiver.finished(input, outcome, cancelled);
  }

  private Outcome<R> compute() {
    Query<R> query = input.query();
    Moment<R> now = input.work().after(input.shown());
    boolean done = false;
    caches.begin(now.snapshot());
    try {
      RowIndex<R> next = caches.index(input.base(), now.snapshot(), query, () -> cancelled);
      IndexChange change = IndexChange.between(input.base(), next);
      RowSet<R> carried = input.picked().in(now.snapshot());
      Outcome<R> outcome = new Outcome<>(next, change, carried, now, changes(now));
      caches.commit(next.sortKeys(), query.columns());
      done = true;
      return outcome;
    } finally {
      if (!done) {
        caches.rollback();
      }
    }
  }

  /** To be called last: what history has been told cannot be taken back by a cancel. */
  private @Nullable Changes<R> changes(Moment<R> now) {
    if (now.snapshot() == input.base().snapshot()) {
      return null;
    }
    Moment<R> told = input.told();
    boolean same = told.snapshot() == input.shown().snapshot();
    if (!same) {
      told.changesTo(now, input.query().columns(), history);
    }
    return input.shown().changesTo(now, input.query().columns(), same ? history : null);
  }
}
