package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.table.search.Problem;
import dev.fleetglass.ui.table.search.Search;
import dev.fleetglass.ui.table.search.ValueCount;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
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

  private final Executor worker;
  private final FxGate gate;
  private final Asking<R> asking;
  private final RowCaches<R> caches;
  private final Showing<R> showing;
  private final Pipeline<R> pipeline;
  private final Coalescer<Boolean> deltas;

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
    this.worker = worker;
    this.gate = gate;
    asking = new Asking<>(columns, this::asked);
    showing = new Showing<>(asking.query());
    caches = new RowCaches<>(many);
    pipeline = new Pipeline<>(worker, gate, asking, showing, caches);
    deltas = new Coalescer<>(gate, delay, PACE, _ -> pipeline.arrived());
  }

  private void asked() {
    pipeline.request();
  }

  /** The rows as they are seen; one list for life, never written to by others. */
  public ObservableList<R> rows() {
    return showing.rows();
  }

  /**
   * Replaces all rows.
   *
   * @param made called on the worker; when several wait only the last one is called
   */
  public void update(Supplier<List<R>> made) {
    pipeline.replace(made, null);
  }

  /**
   * Replaces all rows and tells what changed.
   *
   * @param made called on the worker; when several wait only the last one is called
   */
  public void update(Supplier<List<R>> made, RowOrigin<R> madeOf) {
    pipeline.replace(made, madeOf);
  }

  /**
   * Changes single rows. Safe from any thread. Deltas are applied in the order they are given, upon
   * the rows of an {@link #update} that was asked for before; a later update outdates them. Any
   * number is merged on the worker into one change of the rows, at most five a second.
   */
  public void apply(Delta<R> delta) {
    pipeline.add(delta);
    deltas.offer(true);
  }

  /**
   * What the rows that came in last brought; told just before they are seen. Only where it was said
   * where the rows come from.
   */
  public ReadOnlyObjectProperty<Changes<R>> changesProperty() {
    return showing.changesProperty();
  }

  /** What will change when the pause is over. */
  public ReadOnlyObjectProperty<Changes<R>> waitingProperty() {
    return pipeline.holding().waitingProperty();
  }

  /** What happened to the rows since the program started. */
  public RowHistory history() {
    return pipeline.history();
  }

  /**
   * Lets new rows wait until {@link #release}, however many are asked for; sorting and filtering
   * goes on with those that are shown. For one reason at most once at a time.
   */
  public void hold(Hold reason) {
    pipeline.hold(reason);
  }

  /** Shows what has waited, as one change, unless there is another reason to wait. */
  public void release(Hold reason) {
    pipeline.release(reason);
  }

  /** The search as it is typed; empty for all rows. */
  public StringProperty filterProperty() {
    return asking.filterProperty();
  }

  /** What is searched for: the last text that could be read. */
  public ReadOnlyObjectProperty<Search<R>> searchProperty() {
    return asking.searching().searchProperty();
  }

  /** What is wrong with the text of the search; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return asking.searching().problemProperty();
  }

  /**
   * Finds the values of columns in the rows there are; told later, on the JavaFX thread. Of very
   * many rows some are looked at and the counts are about right.
   */
  public void values(List<Column<R>> of, Consumer<List<ValueCount>> receiver) {
    Snapshot<R> snapshot = showing.index().snapshot();
    worker.execute(() -> {
      List<ValueCount> values = ValueSample.of(snapshot, of);
      gate.run(() -> receiver.accept(values));
    });
  }

  /** By which present moment and zone dates and ages in searches are read; UTC until it is set. */
  public void searchBy(Clock clock) {
    asking.searching().clock(clock);
  }

  /** By which columns rows are sorted, most important first; empty for the service's order. */
  public ObjectProperty<List<SortTerm>> sortProperty() {
    return asking.sortProperty();
  }

  /** The columns there are; new ones with the same ids come with another language. */
  public ObjectProperty<List<Column<R>>> columnsProperty() {
    return asking.columnsProperty();
  }

  /** Id of the column rows are grouped by; empty for no groups. */
  public StringProperty groupProperty() {
    return asking.groupProperty();
  }

  /** Whether the operator sees the column. */
  public boolean isShown(String column) {
    return asking.isShown(column);
  }

  /** The line at a place; null where there is a row. */
  public @Nullable GroupLine line(int place) {
    return showing.index().line(place);
  }

  /** The place of the line above what is seen at a place; -1 when rows are not grouped. */
  int lineAbove(int place) {
    return showing.index().above(place);
  }

  /** Where the line of a group is; -1 when there is no such group. */
  int findLine(String text) {
    return showing.index().findLine(text);
  }

  /** Hides a group's rows below its line, or shows them. */
  public void fold(String text, boolean folded) {
    asking.fold(text, folded);
  }

  /** Hides all rows below the lines of their groups, or shows them. */
  public void foldAll(boolean folded) {
    asking.foldAll(folded);
  }

  /**
   * What the operator arranged; the view model keeps it. Sort and group are in it too: setting
   * either is setting the other.
   */
  public ObjectProperty<TableLayout> layoutProperty() {
    return asking.layoutProperty();
  }

  public RowSelection<R> selection() {
    return showing.selection();
  }

  /** The rows and what is selected of them at this moment, for another thread. */
  public FrozenRows<R> freeze() {
    return showing.freeze();
  }

  /**
   * Where the rows that are seen come from; told after they have come. Null when nobody said, or
   * before the first ones.
   */
  public ReadOnlyObjectProperty<@Nullable RowOrigin<R>> originProperty() {
    return showing.originProperty();
  }

  /** Whether the rows that are coming in are the first of the past; true only while they come. */
  boolean turnsToPast() {
    return showing.turnsToPast();
  }

  /** Whether the rows that are coming in are present ones after the past. */
  boolean returnsFromPast() {
    return showing.returnsFromPast();
  }

  /** Rows there are, filter or not. */
  public ReadOnlyIntegerProperty totalProperty() {
    return showing.totalProperty();
  }

  /** Rows that pass the filter. */
  public ReadOnlyIntegerProperty matchesProperty() {
    return showing.matchesProperty();
  }

  /** Whether rows have ever come, even none. */
  public ReadOnlyBooleanProperty filledProperty() {
    return showing.filledProperty();
  }

  /** Where the row with this id is seen, or -1 when it is not. */
  public int find(String id) {
    return showing.index().find(id);
  }

  /** The text of the folded group that hides the row with this id; null when none does. */
  @Nullable String foldedOver(String id) {
    return showing.index().foldedOver(id);
  }

  /** What of a row the last changes were. */
  long mask(Changes<R> changes, String id) {
    return changes.marks().at(showing.index().snapshot().find(id));
  }

  /** Whether there is a row with this id, seen or not. */
  public boolean exists(String id) {
    return showing.index().snapshot().find(id) >= 0;
  }

  /** Whether the filter that is shown is the one the rows have passed. */
  public boolean settled() {
    return pipeline.settled();
  }

  /** Bytes in memory beside the rows themselves, roughly; while {@link #settled}. */
  long bytes() {
    RowIndex<R> index = showing.index();
    return index.snapshot().bytes() + index.bytes() + caches.bytes();
  }

  /** Lets a view act around changes; a later call replaces it. */
  public void attach(Swapping view) {
    showing.attach(view);
  }

  public void detach() {
    showing.detach();
  }

  /** Runs work about rows in the background. */
  Tasks tasks() {
    return new Tasks(worker, gate);
  }
}
