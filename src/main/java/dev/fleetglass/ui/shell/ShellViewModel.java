package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window around the screens knows. JavaFX thread only. */
public final class ShellViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ShellViewModel.class);

  private final ShellServices services;
  private final FxGate gate;
  private final Clock clock;
  private final Ticker ticker;
  private final Subscriptions active = new Subscriptions();
  private final Map<Inventory<?>, List<SourceStatus>> sources = new LinkedHashMap<>();
  private final Set<String> dismissed = new HashSet<>();
  private List<ConnectionSettings> connections = List.of();
  private @Nullable HistoryStatus history;
  private Notice.@Nullable Crashed crashed;

  private final ObservableList<ConnectionHealth> health = FXCollections.observableArrayList();
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper failing = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper beats = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Appearance> appearance =
      new ReadOnlyObjectWrapper<>(Appearance.SYSTEM);
  private final ReadOnlyObjectWrapper<Locale> locale;

  public ShellViewModel(ShellServices services, FxGate gate, Clock clock, Ticker ticker) {
    this.services = services;
    this.gate = gate;
    this.clock = clock;
    this.ticker = ticker;
    locale = new ReadOnlyObjectWrapper<>(locale(services.preferences().settings()));
    appearance.set(appearance(services.preferences().settings()));
  }

  /** Follows all services until {@link #deactivate()}. */
  public void activate() {
    services.inventories().forEach(this::follow);
    Coalescer<List<ConnectionSettings>> list =
        new Coalescer<>(
            gate,
            now -> {
              connections = now;
              fold();
            });
    active.add(list::close);
    active.add(services.connections().subscribe(list::offer)::close);
    Coalescer<AppSettings> settings = new Coalescer<>(gate, this::settingsChanged);
    active.add(settings::close);
    active.add(services.preferences().subscribe(settings::offer)::close);
    Coalescer<Optional<String>> faults = new Coalescer<>(gate, fault::set);
    active.add(faults::close);
    active.add(services.sandbox().subscribe(faults::offer)::close);
    Coalescer<HistoryStatus> statuses =
        new Coalescer<>(
            gate,
            now -> {
              history = now;
              collectNotices();
            });
    active.add(statuses::close);
    active.add(services.past().watchStatus(statuses::offer)::close);
    active.add(ticker.subscribe(this::beat));
    lookBack();
  }

  /** Offers the reports of earlier runs, once each: who passes over it is not asked again. */
  private void lookBack() {
    CrashReports reports = services.reports();
    Future<?> looking =
        tasks()
            .run(
                () -> {
                  List<CrashReport> unseen = reports.unseen();
                  try {
                    reports.markSeen(unseen);
                  } catch (IOException e) {
                    LOG.info("Reports will be offered again: {}", e.toString());
                  }
                  return unseen;
                },
                unseen -> {
                  if (!unseen.isEmpty()) {
                    crashed = new Notice.Crashed(unseen.getFirst(), unseen.size());
                    collectNotices();
                  }
                },
                e -> LOG.info("Reports of earlier runs were not read: {}", e.toString()));
    active.add(() -> looking.cancel(false));
  }

  /**
   * Reads what a report says.
   *
   * @param then told the text, on the JavaFX thread, empty when it is not there any more
   */
  void read(CrashReport report, Consumer<String> then) {
    var _ =
        tasks()
            .run(
                () -> services.reports().read(report),
                then,
                e -> {
                  LOG.info("A report was not read: {}", e.toString());
                  then.accept("");
                });
  }

  /** Remembers that the operator has been told of this one. */
  void seen(CrashReport report) {
    var _ =
        tasks()
            .run(
                () -> {
                  services.reports().markSeen(List.of(report));
                  return true;
                },
                _ -> {},
                e -> LOG.info("A report will be offered again: {}", e.toString()));
  }

  /** Where the reports are. */
  Path reportFolder() {
    return services.reports().folder();
  }

  public void deactivate() {
    active.close();
  }

  /** One per connection, in their order; an element is replaced when something changed. */
  public ObservableList<ConnectionHealth> health() {
    return health;
  }

  public ObservableList<Notice> notices() {
    return notices;
  }

  /** Number of connections whose last call failed. */
  public ReadOnlyIntegerProperty failingProperty() {
    return failing.getReadOnlyProperty();
  }

  /** Changes once a second while active, for texts that tell ages. */
  public ReadOnlyIntegerProperty beatProperty() {
    return beats.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
    return appearance.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Locale> localeProperty() {
    return locale.getReadOnlyProperty();
  }

  /** The connections, in the operator's order. */
  List<ConnectionSettings> connections() {
    return connections;
  }

  /** Finds rows of all lists. */
  RowLookup rows() {
    return new RowLookup(services.inventories());
  }

  /** Runs what takes long. */
  Tasks tasks() {
    return Tasks.onVirtualThreads(gate);
  }

  /** The zone in which times are shown. */
  public ZoneId zone() {
    return services.preferences().settings().zoneId();
  }

  public Instant now() {
    return clock.instant();
  }

  /** When any list was last fetched; null when none was. */
  public @Nullable Instant lastGoodAt() {
    return health.stream()
        .flatMap(one -> Optional.ofNullable(one.lastGoodAt()).stream())
        .max(Instant::compareTo)
        .orElse(null);
  }

  /** When the next refresh of any list is due; null when none is planned. */
  public @Nullable Instant nextAt() {
    return health.stream()
        .flatMap(one -> Optional.ofNullable(one.nextAt()).stream())
        .min(Instant::compareTo)
        .orElse(null);
  }

  public List<String> faults() {
    return services.sandbox().faults();
  }

  public void chooseFault(Optional<String> id) {
    services.sandbox().choose(id);
  }

  public void chooseAppearance(Appearance value) {
    services
        .preferences()
        .change(
            services.preferences().settings().withTheme(AppSettings.Theme.valueOf(value.name())));
  }

  /**
   * Changes the language.
   *
   * @param language BCP 47 tag
   */
  public void chooseLanguage(String language) {
    services.preferences().change(services.preferences().settings().withLanguage(language));
  }

  public Optional<String> layout(String name) {
    return services.preferences().layout(name);
  }

  public void saveLayout(String name, String value) {
    services.preferences().saveLayout(name, value);
  }

  /**
   * Asks every connection now for all lists, because the operator wishes it.
   *
   * @param failed told the first failure on the JavaFX thread, if there is one
   */
  public void refreshAll(Consumer<ApiFailure> failed) {
    List<CompletableFuture<List<ApiFailure>>> calls =
        services.inventories().stream().map(Inventory::refresh).toList();
    Thread.ofVirtual()
        .name("refresh-all")
        .start(() ->
            calls.stream()
                .flatMap(call -> call.join().stream())
                .filter(failure -> !(failure instanceof ApiFailure.Cancelled))
                .findFirst()
                .ifPresent(failure -> gate.run(() -> failed.accept(failure))));
  }

  /** Hides a notice for the rest of this run, or until its matter comes up anew. */
  public void dismiss(Notice notice) {
    dismissed.add(notice.id());
    notices.remove(notice);
  }

  private <T> void follow(Inventory<T> inventory) {
    Coalescer<InventorySnapshot<T>> snapshots =
        new Coalescer<>(
            gate,
            snapshot -> {
              sources.put(inventory, snapshot.sources());
              fold();
            });
    active.add(snapshots::close);
    active.add(inventory.subscribe(snapshots::offer)::close);
  }

  private void fold() {
    List<SourceStatus> all = sources.values().stream().flatMap(List::stream).toList();
    List<ConnectionHealth> now = new ArrayList<>();
    for (ConnectionSettings connection : connections) {
      now.add(HealthFold.fold(connection, all));
    }
    if (!now.equals(health)) {
      health.setAll(now);
    }
    failing.set((int) now.stream().filter(one -> one.standing().failing()).count());
    collectNotices();
  }

  private void collectNotices() {
    List<Notice> now = new ArrayList<>();
    services
        .preferences()
        .problems()
        .forEach(problem ->
            now.add(new Notice.FileProblem(problem.file(), problem.kept(), problem.reason())));
    if (crashed != null) {
      now.add(crashed);
    }
    Set<String> refused = new HashSet<>();
    for (ConnectionHealth one : health) {
      if (one.failure() instanceof ApiFailure.Authentication failure) {
        Notice notice = new Notice.Refused(one.id(), one.name(), failure);
        refused.add(notice.id());
        now.add(notice);
      }
    }
    HistoryStatus file = history;
    HistoryStatus.Problem problem = file == null ? null : file.problem();
    if (file != null && problem != null) {
      now.add(new Notice.HistoryProblem(file, problem));
    } else {
      if (file != null && file.lost() != null) {
        now.add(new Notice.HistoryLoss(file, file.lost()));
      }
      dismissed.removeIf(id -> id.startsWith(Notice.HISTORY));
    }
    dismissed.removeIf(id -> id.startsWith("refused:") && !refused.contains(id));
    now.removeIf(notice -> dismissed.contains(notice.id()));
    if (!faces(now).equals(faces(notices))) {
      notices.setAll(now);
    }
  }

  private static List<Object> faces(List<Notice> of) {
    return of.stream().map(Notice::face).toList();
  }

  private void beat() {
    beats.set(beats.get() + 1);
    collectNotices();
  }

  private void settingsChanged(AppSettings settings) {
    appearance.set(appearance(settings));
    locale.set(locale(settings));
  }

  private static Appearance appearance(AppSettings settings) {
    return Appearance.valueOf(settings.theme().name());
  }

  private static Locale locale(AppSettings settings) {
    return settings.language().isBlank()
        ? Locale.getDefault(Locale.Category.DISPLAY)
        : Locale.forLanguageTag(settings.language());
  }
}
