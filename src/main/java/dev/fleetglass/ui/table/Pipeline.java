package dev.fleetglass.ui.table;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.table.search.Problem;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From what came in and what is asked for to what is shown. One computation runs at a time; what is
 * asked for meanwhile is merged into the next one, and a computation whose query is outdated is
 * cancelled. While there is nothing to compute the worker prepares for what is to come.
 *
 * <p>JavaFX thread only, except where said otherwise.
 */
final class Pipeline<R extends TableRow> {
  private final Executor worker;
  private final FxGate gate;
  private final Asking<R> asking;
  private final Showing<R> showing;
  private final RowCaches<R> caches;
  private final RowHistory history = new RowHistory();
  private final Pending<R> pending = new Pending<>();
  private final Holding<R> holding;
  private final Computation.Receiver<R> receiver = new OnWorker();
  private @Nullable Computation<R> running;
  private boolean wanted;
  private @Nullable Preparation<R> preparing;
  private boolean preparable = true;

  /** Lands the outcome that came while rows must not move. */
  private @Nullable Runnable parked;

  Pipeline(
      Executor worker, FxGate gate, Asking<R> asking, Showing<R> showing, RowCaches<R> caches) {
    this.worker = worker;
    this.gate = gate;
    this.asking = asking;
    this.showing = showing;
    this.caches = caches;
    holding = new Holding<>(worker, gate, pending, history, this::arrived);
  }

  /** Replaces all rows; null for an origin when nobody said. */
  void replace(Supplier<List<R>> made, @Nullable RowOrigin<R> madeOf) {
    pending.replace(made, madeOf);
    arrived();
  }

  /** Lets a delta wait for {@link #arrived}. Safe from any thread. */
  void add(Delta<R> delta) {
    pending.add(delta);
  }

  /** New rows wait to be shown, perhaps. */
  void arrived() {
    if (!pending.any()) {
      return;
    }
    if (!holding.holds(showing.origin())) {
      request();
    } else if (running == null) {
      holding.look(showing.moment(), asking.columns());
    }
  }

  /** Something else may be asked for than what is shown or computed. */
  void request() {
    wanted = true;
    if (preparing != null) {
      preparing.cancel();
    } else if (running == null) {
      start();
    } else if (!running.query().equals(asking.query())) {
      running.cancel();
      // Done already and only kept back: what is asked for now goes on from there.
      land();
    }
  }

  /** Lets new rows wait, and the computed ones as well for some reasons. */
  void hold(Hold reason) {
    holding.hold(reason);
  }

  /** Lets come in what has waited, unless there is another reason to wait. */
  void release(Hold reason) {
    holding.release(reason);
    if (!holding.still()) {
      land();
    }
  }

  Holding<R> holding() {
    return holding;
  }

  RowHistory history() {
    return history;
  }

  /** Whether what is shown is what is asked for. */
  boolean settled() {
    return running == null && !wanted;
  }

  private void start() {
    asking.freshen();
    boolean held = holding.holds(showing.origin());
    Computation.Input<R> input =
        new Computation.Input<>(
            showing.index(),
            showing.moment(),
            holding.told(),
            asking.query(),
            asking.searching().text(),
            held ? Pending.Work.none() : pending.take(),
            showing.selection().rows());
    Computation<R> computation = new Computation<>(input, caches, history, receiver);
    wanted = !held && pending.any();
    running = computation;
    worker.execute(computation);
  }

  /** Carries what the worker tells over to the JavaFX thread. */
  private final class OnWorker implements Computation.Receiver<R> {
    @Override
    public void refused(Computation.Input<R> input, Problem reason) {
      gate.run(() -> refuse(input, reason));
    }

    @Override
    public void finished(
        Computation.Input<R> input, Computation.@Nullable Outcome<R> outcome, boolean cancelled) {
      gate.run(() -> take(input, outcome, cancelled));
    }
  }

  private void refuse(Computation.Input<R> input, Problem reason) {
    asking
        .searching()
        .refuse(input.query().search(), input.base().query().search(), showing.search(), reason);
    wanted = true;
  }

  /** Takes a computation's outcome, now or when rows may move again. */
  private void take(
      Computation.Input<R> input, Computation.@Nullable Outcome<R> done, boolean cancelled) {
    if (holding.still() && done != null && input.query().equals(showing.index().query())) {
      parked = () -> finish(input, done, cancelled);
    } else {
      finish(input, done, cancelled);
    }
  }

  private void land() {
    Runnable waiting = parked;
    parked = null;
    if (waiting != null) {
      waiting.run();
    }
  }

  private void finish(
      Computation.Input<R> input, Computation.@Nullable Outcome<R> done, boolean cancelled) {
    running = null;
    try {
      if (done != null) {
        if (done.now().snapshot() != input.base().snapshot()
            && !RowOrigin.isPast(done.now().origin())) {
          holding.tell(done.now());
        }
        showing.show(input, done);
      } else if (cancelled) {
        // Its rows are still wanted.
        pending.giveBack(input.work());
      }
    } finally {
      if (wanted) {
        start();
      } else if (holding.holds(showing.origin())) {
        arrived();
      }
      if (running == null && preparable && caches.unprepared(asking.columns())) {
        preparing =
            new Preparation<>(
                showing.index(),
                asking.columns(),
                caches,
                failed -> gate.run(() -> prepared(failed)));
        worker.execute(preparing);
      }
    }
  }

  private void prepared(boolean failed) {
    preparing = null;
    preparable &= !failed;
    if (wanted) {
      start();
    }
  }
}
