package dev.fleetglass.ui.table;

import static java.util.stream.Collectors.toSet;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.table.search.Problem;
import dev.fleetglass.ui.table.search.Search;
import dev.fleetglass.ui.table.search.TooExpensiveException;
import dev.fleetglass.ui.table.search.ValueCount;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows: immutable snapshots of rows, sorted and filtered in the background. One
 * computation runs at a time; what is asked for meanwhile is merged into the next one, and a
 * computation whose sort or filter is outdated is cancelled. Every outcome comes in by one change
 * of {@link #rows()}.
 *
 * <p>JavaFX thread only, except where said otherwise. Lives as long as its view model; views come
 * and go.
 */
public final class TableModel<R extends TableRow> {
  /** Least time between the starts of two computations that only deltas ask for. */
  static final Duration PACE = Duration.ofMillis(200);

  /** What keys of columns that are not in the present sort may take for each row. */
  private static final long SPARE_KEY_BYTES = 40;

  private final Executor worker;
  private final FxGate gate;
  private final IndexList<R> rows;
  private final RowSelection<R> selection;
  private final StringProperty filter = new SimpleStringProperty("");
  private final SearchState<R> searching = new SearchState<>();
  private final ObjectProperty<List<SortTerm>> sort = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<Column<R>>> columns;
  private final StringProperty group = new SimpleStringProperty("");
  private Folds folds = Folds.NONE;

  /** The text of the search that the rows have passed. */
  private String shownSearch = "";

  private final ObjectProperty<TableLayout> layout = new SimpleObjectProperty<>(TableLayout.NONE);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper matches = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper();
  private RowIndex<R> index;
  private Swapping swapping = (swap, _) -> swap.run();
  private final Pending<R> pending = new Pending<>();
  private final RowHistory history = new RowHistory();
  private final ReadOnlyObjectWrapper<Changes<R>> changes =
      new ReadOnlyObjectWrapper<>(Changes.none());
  private final Holding<R> holding;
  private @Nullable RowOrigin<R> origin;
  private final ReadOnlyObjectWrapper<@Nullable RowOrigin<R>> seen = new ReadOnlyObjectWrapper<>();
  private final ColumnCache<R, SortKey<R>, Keys<R>> keys =
      new ColumnCache<>(Keys::of, SPARE_KEY_BYTES);
  private final Finder<R> finder;
  private final Coalescer<Boolean> deltas;
  private @Nullable Job running;
  private boolean wanted;
  private @Nullable Preparing preparing;
  private boolean preparable = true;

  /** Lands the outcome that came while rows must not move. */
  private @Nullable Runnable parked;

  /** Told around the moment when the rows change, to keep what must not move. */
  @FunctionalInterface
  public interface Swapping {
    /**
     * Runs the swap exactly once.
     *
     * @param asked whether the operator asked for it by sorting or filtering; otherwise it is a
     *     refresh
     */
    void around(Runnable swap, boolean asked);
  }

  /**
   * A model without rows.
   *
   * @param worker where rows are made, sorted and filtered; may be the calling thread in tests
   */
  public TableModel(List<Column<R>> columns, Executor worker, FxGate gate) {
    this(columns, worker, gate, Delay.real(), Finder.MANY);
  }

  /**
   * As above with another time, for tests.
   *
   * @param many with so many rows their texts are looked at before they are searched
   */
  TableModel(List<Column<R>> columns, Executor worker, FxGate gate, Delay delay, int many) {
    finder = new Finder<>(many);
    this.worker = worker;
    this.gate = gate;
    deltas = new Coalescer<>(gate, delay, PACE, _ -> arrived());
    holding = new Holding<>(worker, gate, pending, history, this::arrived);
    this.columns = new SimpleObjectProperty<>(List.copyOf(columns));
    index = RowIndex.empty(query());
    rows = new IndexList<>(index);
    selection = new RowSelection<>(index);
    filter.addListener((_, _, text) -> {
      searching.read(text, this.columns.get());
      request();
    });
    sort.addListener(_ -> request());
    this.columns.addListener((_, _, now) -> {
      searching.read(filter.get(), now);
      request();
    });
    sort.addListener((_, _, terms) -> layout.set(layout.get().withSort(terms)));
    group.addListener((_, _, column) -> {
      layout.set(layout.get().withGroup(column));
      fold(new Folds(column, false, Set.of()));
    });
    layout.addListener((_, _, arranged) -> {
      sort.set(arranged.sort());
      group.set(arranged.group());
    });
  }

  /** The rows as they are seen; one list for life, never written to by others. */
  public ObservableList<R> rows() {
    return rows;
  }

  /**
   * Replaces all rows.
   *
   * @param made called on the worker; when several wait only the last one is called
   */
  public void update(Supplier<List<R>> made) {
    pending.replace(made, null);
    arrived();
  }

  /**
   * Replaces all rows and tells what changed.
   *
   * @param made called on the worker; when several wait only the last one is called
   */
  public void update(Supplier<List<R>> made, RowOrigin<R> madeOf) {
    pending.replace(made, madeOf);
    arrived();
  }

  /**
   * Changes single rows. Safe from any thread. Deltas are applied in the order they are given, upon
   * the rows of an {@link #update} that was asked for before; a later update outdates them. Any
   * number is merged on the worker into one change of the rows, at most five a second.
   */
  public void apply(Delta<R> delta) {
    pending.add(delta);
    deltas.offer(true);
  }

  /**
   * What the rows that came in last brought; told just before they are seen. Only where it was said
   * where the rows come from.
   */
  public ReadOnlyObjectProperty<Changes<R>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** What will change when the pause is over. */
  public ReadOnlyObjectProperty<Changes<R>> waitingProperty() {
    return holding.waitingProperty();
  }

  /** What happened to the rows since the program started. */
  public RowHistory history() {
    return history;
  }

  /**
   * Lets new rows wait until {@link #release}, however many are asked for; sorting and filtering
   * goes on with those that are shown. For one reason at most once at a time.
   */
  public void hold(Hold reason) {
    holding.hold(reason);
  }

  /** Shows what has waited, as one change, unless there is another reason to wait. */
  public void release(Hold reason) {
    holding.release(reason);
    if (!holding.still()) {
      land();
    }
  }

  /** The search as it is typed; empty for all rows. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** What is searched for: the last text that could be read. */
  public ReadOnlyObjectProperty<Search<R>> searchProperty() {
    return searching.searchProperty();
  }

  /** What is wrong with the text of the search; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return searching.problemProperty();
  }

  /**
   * Finds the values of columns in the rows there are; told later, on the JavaFX thread. Of very
   * many rows some are looked at and the counts are about right.
   */
  public void values(List<Column<R>> of, Consumer<List<ValueCount>> receiver) {
    Snapshot<R> snapshot = index.snapshot();
    worker.execute(() -> {
      List<ValueCount> values = ValueSample.of(snapshot, of);
      gate.run(() -> receiver.accept(values));
    });
  }

  /** By which present moment and zone dates and ages in searches are read; UTC until it is set. */
  public void searchBy(Clock clock) {
    searching.clock(clock);
  }

  /** By which columns rows are sorted, most important first; empty for the service's order. */
  public ObjectProperty<List<SortTerm>> sortProperty() {
    return sort;
  }

  /** The columns there are; new ones with the same ids come with another language. */
  public ObjectProperty<List<Column<R>>> columnsProperty() {
    return columns;
  }

  /** Id of the column rows are grouped by; empty for no groups. */
  public StringProperty groupProperty() {
    return group;
  }

  /** Whether the operator sees the column. */
  public boolean isShown(String column) {
    for (TableLayout.Place place : layout.get().columns()) {
      if (place.column().equals(column)) {
        return place.shown();
      }
    }
    return columns.get().stream().anyMatch(each -> each.id().equals(column) && each.shown());
  }

  /** The line at a place; null where there is a row. */
  public @Nullable GroupLine line(int place) {
    return index.line(place);
  }

  /** The place of the line above what is seen at a place; -1 when rows are not grouped. */
  int lineAbove(int place) {
    return index.above(place);
  }

  /** Where the line of a group is; -1 when there is no such group. */
  int findLine(String text) {
    return index.findLine(text);
  }

  /** Hides a group's rows below its line, or shows them. */
  public void fold(String text, boolean folded) {
    fold(folds.with(text, folded));
  }

  /** Hides all rows below the lines of their groups, or shows them. */
  public void foldAll(boolean folded) {
    fold(new Folds(group.get(), folded, Set.of()));
  }

  private void fold(Folds next) {
    if (!next.equals(folds)) {
      folds = next;
      request();
    }
  }

  /**
   * What the operator arranged; the view model keeps it. Sort and group are in it too: setting
   * either is setting the other.
   */
  public ObjectProperty<TableLayout> layoutProperty() {
    return layout;
  }

  public RowSelection<R> selection() {
    return selection;
  }

  /** The rows and what is selected of them at this moment, for another thread. */
  public FrozenRows<R> freeze() {
    return new FrozenRows<>(index, selection.selected(), shownSearch);
  }

  /**
   * Where the rows that are seen come from; told after they have come. Null when nobody said, or
   * before the first ones.
   */
  public ReadOnlyObjectProperty<@Nullable RowOrigin<R>> originProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Whether the rows that are coming in are the first of the past; true only while they come. */
  boolean turnsToPast() {
    return !past(seen.get()) && past(origin);
  }

  /** Whether the rows that are coming in are present ones after the past. */
  boolean returnsFromPast() {
    return past(seen.get()) && !past(origin);
  }

  private static boolean past(@Nullable RowOrigin<?> of) {
    return of != null && of.moment() != null;
  }

  /** Rows there are, filter or not. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Rows that pass the filter. */
  public ReadOnlyIntegerProperty matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** Whether rows have ever come, even none. */
  public ReadOnlyBooleanProperty filledProperty() {
    return filled.getReadOnlyProperty();
  }

  /** Where the row with this id is seen, or -1 when it is not. */
  public int find(String id) {
    return index.find(id);
  }

  /** The text of the folded group that hides the row with this id; null when none does. */
  @Nullable String foldedOver(String id) {
    return index.foldedOver(id);
  }

  /** What of a row the last changes were. */
  long mask(Changes<R> changes, String id) {
    return changes.marks().at(index.snapshot().find(id));
  }

  /** Whether there is a row with this id, seen or not. */
  public boolean exists(String id) {
    return index.snapshot().find(id) >= 0;
  }

  /** Whether the filter that is shown is the one the rows have passed. */
  public boolean settled() {
    return running == null && !wanted;
  }

  /** Bytes in memory beside the rows themselves, roughly; while {@link #settled}. */
  long bytes() {
    return index.snapshot().bytes() + index.bytes() + keys.bytes() + finder.bytes();
  }

  /** Lets a view act around changes; a later call replaces it. */
  public void attach(Swapping view) {
    swapping = view;
  }

  public void detach() {
    swapping = (swap, _) -> swap.run();
  }

  private void land() {
    Runnable waiting = parked;
    parked = null;
    if (waiting != null) {
      waiting.run();
    }
  }

  /** Runs work about rows in the background. */
  Tasks tasks() {
    return new Tasks(worker, gate);
  }

  private Query<R> query() {
    return Query.of(columns.get(), sort.get(), searching.search(), folds);
  }

  /** New rows wait to be shown, perhaps. */
  private void arrived() {
    if (!pending.any()) {
      return;
    }
    if (!holding.holds(origin)) {
      request();
    } else if (running == null) {
      holding.look(new Moment<>(index.snapshot(), origin), columns.get());
    }
  }

  private void request() {
    wanted = true;
    if (preparing != null) {
      preparing.cancelled = true;
    } else if (running == null) {
      start();
    } else if (!running.query.equals(query())) {
      running.cancelled = true;
      // Done already and only kept back: what is asked for now goes on from there.
      land();
    }
  }

  private void start() {
    searching.freshen(columns.get());
    boolean held = holding.holds(origin);
    Job job = new Job(index, query(), held ? Pending.Work.none() : pending.take());
    wanted = !held && pending.any();
    running = job;
    worker.execute(job);
  }

  /**
   * Takes a computation's outcome.
   *
   * @param done null when it was cancelled or failed
   */
  private void finished(Job job, @Nullable Outcome<R> done, boolean cancelled) {
    if (holding.still() && done != null && job.query.equals(index.query())) {
      parked = () -> take(job, done, cancelled);
    } else {
      take(job, done, cancelled);
    }
  }

  private void take(Job job, @Nullable Outcome<R> done, boolean cancelled) {
    running = null;
    try {
      if (done != null) {
        if (done.now().snapshot() != job.base.snapshot() && !past(done.now().origin())) {
          holding.tell(done.now());
        }
        swap(job, done);
      } else if (cancelled) {
        // Its rows are still wanted.
        pending.giveBack(job.work);
      }
    } finally {
      if (wanted) {
        start();
      } else if (holding.holds(origin)) {
        arrived();
      }
      if (running == null && preparable && finder.unprepared(columns.get())) {
        preparing = new Preparing(index, columns.get());
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

  private void swap(Job job, Outcome<R> done) {
    RowIndex<R> next = done.index();
    IndexChange change = done.change();
    boolean asked = !job.query.sameButFolds(index.query());
    index = next;
    shownSearch = job.search;
    origin = done.now().origin();
    if (done.changes() != null) {
      changes.set(done.changes());
    }
    Runnable swap =
        () -> {
          // Rows ask whether they are selected as soon as they change.
          selection.carry(next, job.picked, done.picked());
          rows.swap(next, change);
          selection.tell();
        };
    if (change.ranges().isEmpty()) {
      swap.run();
    } else {
      swapping.around(swap, asked);
    }
    total.set(next.snapshot().size());
    matches.set(next.matches());
    if (next.snapshot() != job.base.snapshot()) {
      filled.set(true);
    }
    next.snapshot().settle();
    seen.set(origin);
  }

  /** What a computation brings. */
  private record Outcome<R extends TableRow>(
      RowIndex<R> index,
      IndexChange change,
      RowSet<R> picked,
      Moment<R> now,
      @Nullable Changes<R> changes) {}

  /**
   * Looks at the rows for what is to come, until there is something else to do: at columns with few
   * values, which take next to nothing, for sorts, at all texts for searches.
   */
  private final class Preparing implements Runnable {
    private final RowIndex<R> shown;
    private final List<Column<R>> of;
    private volatile boolean cancelled;

    Preparing(RowIndex<R> shown, List<Column<R>> of) {
      this.shown = shown;
      this.of = of;
    }

    @Override
    public void run() {
      boolean failed = false;
      try {
        keys.begin(shown.snapshot());
        finder.begin(shown.snapshot());
        for (Column<R> column : of) {
          keys.prepare(column.key(), FewKeys::of, () -> cancelled);
        }
        finder.prepare(of, () -> cancelled);
      } catch (CancellationException _) {
        // What is done stays done.
      } catch (RuntimeException | Error e) {
        failed = true;
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
      boolean unable = failed;
      keys.commit(shown.sortKeys(), of.stream().map(Column::key).collect(toSet()));
      finder.commit(of);
      gate.run(() -> prepared(unable));
    }
  }

  /** One computation, from the index that is shown to the next one. */
  private final class Job implements Runnable {
    private final RowIndex<R> base;
    private final Query<R> query;
    private final String search = searching.text();
    private final Pending.Work<R> work;
    private final RowSet<R> picked = selection.rows();
    private final Moment<R> shown;
    private final Moment<R> told;
    private volatile boolean cancelled;

    Job(RowIndex<R> base, Query<R> query, Pending.Work<R> work) {
      this.base = base;
      this.query = query;
      this.work = work;
      shown = new Moment<>(base.snapshot(), origin);
      told = holding.told();
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
        gate.run(() -> {
          searching.refuse(query.search(), base.query().search(), shownSearch, e.problem());
          wanted = true;
        });
      } catch (RuntimeException | Error e) {
        // Rows or columns of a feature are wrong: the last good rows stay, and it is told.
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        cancelled = false;
      }
      Outcome<R> done = outcome;
      boolean wantedAgain = cancelled;
      gate.run(() -> finished(this, done, wantedAgain));
    }

    private Outcome<R> compute() {
      Moment<R> now = work.after(shown);
      boolean done = false;
      keys.begin(now.snapshot());
      finder.begin(now.snapshot());
      try {
        RowIndex<R> next = base.next(now.snapshot(), query, keys, finder, () -> cancelled);
        IndexChange change = IndexChange.between(base, next);
        RowSet<R> carried = picked.in(now.snapshot());
        Outcome<R> outcome = new Outcome<>(next, change, carried, now, changes(now));
        keys.commit(next.sortKeys(), query.keys());
        finder.commit(query.columns());
        done = true;
        return outcome;
      } finally {
        if (!done) {
          keys.rollback();
          finder.rollback();
        }
      }
    }

    /** To be called last: what history has been told cannot be taken back by a cancel. */
    private @Nullable Changes<R> changes(Moment<R> now) {
      if (now.snapshot() == base.snapshot()) {
        return null;
      }
      boolean same = told.snapshot() == shown.snapshot();
      if (!same) {
        told.changesTo(now, query.columns(), history);
      }
      return shown.changesTo(now, query.columns(), same ? history : null);
    }
  }
}
