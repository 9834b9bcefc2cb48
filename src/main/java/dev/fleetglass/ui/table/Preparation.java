package dev.fleetglass.ui.table;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Looks at the rows that are shown for what is to come, on the worker, until there is something
 * else to do. What it has done until then stays.
 */
final class Preparation<R extends TableRow> implements Runnable {
  private final RowIndex<R> shown;
  private final List<Column<R>> columns;
  private final RowCaches<R> caches;
  private final Consumer<Boolean> receiver;
  private volatile boolean cancelled;

  /**
   * Nothing is looked at yet.
   *
   * @param receiver told once on the worker, at the end; true when columns are wrong and it is not
   *     worth to try again
   */
  Preparation(
      RowIndex<R> shown, List<Column<R>> columns, RowCaches<R> caches, Consumer<Boolean> receiver) {
    this.shown = shown;
    this.columns = columns;
    this.caches = caches;
    this.receiver = receiver;
  }

  /** Ends it soon. Safe from any thread. */
  void cancel() {
    cancelled = true;
  }

  @Override
  public void run() {
    boolean failed = false;
    try {
      caches.begin(shown.snapshot());
      caches.prepare(columns, () -> cancelled);
    } catch (CancellationException _) {
      // What is done stays done.
    } catch (RuntimeException | Error e) {
      failed = true;
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
    caches.commit(shown.sortKeys(), columns);
    receiver.accept(failed);
  }
}
