package dev.fleetglass.ui.inventory;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.RawText;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.export.ExportSource;
import dev.fleetglass.ui.inventory.past.AsOf;
import dev.fleetglass.ui.inventory.past.PastViewModel;
import dev.fleetglass.ui.inventory.past.RowPast;
import dev.fleetglass.ui.table.RowHistory;
import dev.fleetglass.ui.table.RowOrigin;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** A list over all enabled connections as a screen shows it. JavaFX thread only. */
public abstract class InventoryViewModel<T, R extends TableRow> extends TableViewModel<R> {
  private final RowMaker<T, R> maker = new RowMaker<>();
  private final Inventory<T> inventory;
  private final NewestAnswers<T> answers = new NewestAnswers<>();
  private final Executor worker;
  private final Instant since;
  private final ReadOnlyLongWrapper fetch = new ReadOnlyLongWrapper();
  private final PastViewModel<T> past;
  private final @Nullable EarlierReader earlier;
  private final SelectionKeeper<R> selection;
  private RowTab drawerTab = RowTab.DETAILS;

  /**
   * A list that nobody looks at yet.
   *
   * @param name stable
   * @param kind of the events that are changes of it
   * @param reader reads its rows of the past
   */
  protected InventoryViewModel(
      String name,
      Inventory<T> inventory,
      FleetEvent.Kind kind,
      PastViewModel.Reader<T> reader,
      TableEnvironment environment) {
    this(
        name,
        inventory,
        new PastViewModel<>(
            environment.past(), kind, reader, environment.gate(), environment.clock()),
        new RowPast(environment.past(), kind),
        environment);
  }

  /** A list of which the present alone is known, and that nobody looks at yet. */
  protected InventoryViewModel(String name, Inventory<T> inventory, TableEnvironment environment) {
    this(
        name,
        inventory,
        PastViewModel.none(environment.gate(), environment.clock()),
        null,
        environment);
  }

  @SuppressWarnings("this-escape") // what is listened to is its own
  private InventoryViewModel(
      String name,
      Inventory<T> inventory,
      PastViewModel<T> past,
      @Nullable RowPast rowPast,
      TableEnvironment environment) {
    super(name, environment);
    this.inventory = inventory;
    worker = environment.worker();
    since = environment.clock().instant();
    this.past = past;
    earlier =
        rowPast == null
            ? null
            : new EarlierReader(rowPast, since, environment.gate(), this::stateWord);
    past.shownProperty().addListener((_, before, now) -> travel(before == null, now));
    selection = new SelectionKeeper<>(table());
  }

  /** What tells the value from others of its connection. */
  protected abstract String key(T value);

  /** Makes a row; called on the worker. */
  protected abstract R row(String id, Sourced<T> value, boolean old, Formats texts);

  /** Everything that is known of a row. */
  public abstract List<DetailSection> details(R row);

  /**
   * What has to do with a row. Called on the worker; may answer again when more is known.
   *
   * @param all the values of all connections
   * @param at the moment of the past at which they were so; null for the present
   * @param found takes the answer on any thread
   */
  protected void relations(
      R row,
      List<Sourced<T>> all,
      @Nullable Instant at,
      Formats texts,
      Consumer<List<Relation>> found) {
    found.accept(List.of());
  }

  /** Where the text of a cell leads; its connection leads to the connection. */
  protected Optional<RowLink> link(R row, String column) {
    return column.equals("connection")
        ? Optional.of(
            new RowLink.Within(ScreenId.CONNECTIONS, new Target.Connection(RowFinder.source(row))))
        : Optional.empty();
  }

  /** The row's name. */
  public abstract String title(R row);

  /**
   * The dashboard about a row.
   *
   * @param at the moment it is to be about; null for the present
   */
  protected Optional<Target.Dashboard> dashboard(R row, @Nullable Instant at) {
    return Optional.empty();
  }

  /** The dashboard about a row at the moment that is shown. */
  final Optional<Target.Dashboard> dashboard(R row) {
    return dashboard(row, moment());
  }

  /** Whether rows have dashboards. */
  protected boolean hasDashboards() {
    return false;
  }

  /** Which moment is shown. */
  public final PastViewModel<T> past() {
    return past;
  }

  /** What happened to the rows since the program started. */
  public final RowHistory history() {
    return table().history();
  }

  /** The word for a state that a service called so. */
  protected abstract String stateWord(String wire);

  /** Looks for what was kept of a row from before {@link #since}, newest first. */
  final void earlier(R row, Consumer<Earlier> found) {
    if (earlier != null) {
      earlier.read(row, found);
    }
  }

  /** The value a row was made of; null when it is not there any more. */
  protected final @Nullable Sourced<T> self(R row, List<Sourced<T>> all) {
    return RowFinder.find(all, this::key, row.id());
  }

  /** Grows with every fetch that is shown. */
  final ReadOnlyLongProperty fetchProperty() {
    return fetch.getReadOnlyProperty();
  }

  /** When this began to see what happens to rows. */
  public final Instant since() {
    return since;
  }

  /** The side of a row that the operator looked at last. */
  final RowTab drawerTab() {
    return drawerTab;
  }

  final void keepDrawerTab(RowTab tab) {
    drawerTab = tab;
  }

  /** Looks for what the service sent of a row; null when the row is gone or no text was kept. */
  final void raw(String id, Consumer<@Nullable RawText> found) {
    InventorySnapshot<T> from = inSight();
    worker.execute(() -> {
      Sourced<T> value = from == null ? null : RowFinder.find(from.rows(), this::key, id);
      WirePage page = value == null ? null : value.page();
      RawText text =
          value == null || page == null
              ? null
              : new RawText(
                  page.format(), page.operation(), page.received(), page.text(value.place()));
      gate().run(() -> found.accept(text));
    });
  }

  /** Looks for what has to do with a row; may tell again when more is known. */
  public final void related(R row, Consumer<List<Relation>> found) {
    InventorySnapshot<T> from = inSight();
    Formats texts = formats();
    Instant at = moment();
    if (from != null) {
      worker.execute(() ->
          relations(
              row,
              from.rows(),
              at,
              texts,
              known -> gate().run(() -> found.accept(List.copyOf(known)))));
    }
  }

  public final ReadOnlyObjectProperty<InventoryStatus> statusProperty() {
    return answers.statusProperty();
  }

  @Override
  protected final List<ExportSource.Fetched> fetched() {
    InventorySnapshot<T> from = inSight();
    Formats texts = formats();
    return from == null
        ? List.of()
        : from.sources().stream()
            .map(source ->
                new ExportSource.Fetched(
                    source.connection(),
                    StatusReader.lastGood(source.state()),
                    texts.zoneOf(source.connectionId()).orElse(null)))
            .toList();
  }

  @Override
  protected final void follow(Subscriptions until) {
    Coalescer<InventorySnapshot<T>> snapshots = new Coalescer<>(gate(), this::show);
    until.add(snapshots::close);
    until.add(inventory.subscribe(snapshots::offer)::close);
    inventory.setVisible(true);
    until.add(() -> inventory.setVisible(false));
    watch(until);
  }

  /** Whether a row still shows what is known besides its value; called on the worker. */
  protected boolean current(R row, Sourced<T> value, Formats texts) {
    return true;
  }

  /** Subscribes to more than the list, until the bag is closed. */
  protected void watch(Subscriptions until) {}

  /**
   * Asks all connections now.
   *
   * @param failed told the first failure, if any
   */
  public final void refresh(Consumer<ApiFailure> failed) {
    var _ =
        inventory
            .refresh()
            .thenAccept(
                failures -> gate().run(() -> failures.stream().findFirst().ifPresent(failed)));
  }

  /** Cancels the loads under way, or the reading of another moment. */
  public final void cancel() {
    if (past.readingProperty().get()) {
      past.cancel();
    } else {
      inventory.cancel();
    }
  }

  /** Whether the rows in the table are those of the moment that is wanted. */
  final boolean settled() {
    RowOrigin<R> origin = table().originProperty().get();
    return !past.readingProperty().get()
        && origin != null
        && Objects.equals(origin.moment(), moment());
  }

  /** The rows of the moment that is shown; null when the present ones are not there yet. */
  private @Nullable InventorySnapshot<T> inSight() {
    InventorySnapshot<T> then = past.snapshot();
    return then == null ? answers.snapshot() : then;
  }

  /** Another moment is shown from now on. */
  private void travel(boolean fromPresent, @Nullable AsOf to) {
    if (fromPresent) {
      live().pause(false);
      selection.keep();
    }
    stand(to == null ? null : to.at());
    turned(to != null);
    fetch.set(fetch.get() + 1);
    fill();
  }

  /** Told when the list turns to the past, and when it returns; values of now are not of then. */
  protected void turned(boolean toPast) {}

  /** Whether the newest answers hold rows, even when they are not in the table yet. */
  final boolean expectsRows() {
    InventorySnapshot<T> from = inSight();
    return from != null && !from.rows().isEmpty();
  }

  private void show(InventorySnapshot<T> snapshot) {
    if (answers.take(snapshot) && past.snapshot() == null) {
      fetch.set(fetch.get() + 1);
      fill();
    }
  }

  @Override
  protected final void fill() {
    InventorySnapshot<T> snapshot = inSight();
    if (snapshot != null) {
      Set<String> old = past.snapshot() == null ? answers.stale() : Set.of();
      Formats texts = formats();
      RowMaker.Making<T, R> making =
          new RowMaker.Making<>() {
            @Override
            public String key(T value) {
              return InventoryViewModel.this.key(value);
            }

            @Override
            public R row(String id, Sourced<T> value, boolean stale, Formats words) {
              return InventoryViewModel.this.row(id, value, stale, words);
            }

            @Override
            public boolean current(R row, Sourced<T> value, Formats words) {
              return InventoryViewModel.this.current(row, value, words);
            }
          };
      table()
          .update(
              () -> maker.rows(snapshot.rows(), old, texts, making),
              RowOrigins.of(moment(), snapshot.sources(), texts, this::title));
    }
  }
}
