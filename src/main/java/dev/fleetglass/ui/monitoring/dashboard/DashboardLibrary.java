package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.service.Dashboards;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All dashboards there are, and what can be done with whole ones. The disk is waited for elsewhere,
 * one deed after the other. JavaFX thread only.
 */
public final class DashboardLibrary implements AutoCloseable {
  private final Dashboards dashboards;
  private final Tasks tasks;
  private final Subscription subscription;
  private final ReadOnlyObjectWrapper<List<DashboardItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /** The last change of each that is not on the disk. */
  private final Map<String, Long> unsaved = new HashMap<>();

  private long changes;
  private boolean busy;
  private Runnable onIdle = () -> {};
  private UnaryOperator<String> words = UnaryOperator.identity();
  private List<Dashboard> own = List.of();
  private List<MetricChoice> choices = List.of();

  DashboardLibrary(Dashboards dashboards, FxGate gate, Tasks tasks) {
    this.dashboards = dashboards;
    this.tasks = tasks;
    this.subscription = dashboards.subscribe(all -> gate.run(() -> heard(all)));
  }

  /** Names what comes with the program in the language of the moment. */
  public void name(UnaryOperator<String> translation) {
    words = translation;
    offer();
  }

  /** Those that come with the program first, then the operator's by title. */
  public ReadOnlyObjectProperty<List<DashboardItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /** What became of deeds, oldest first; each stays until whoever shows it takes it away. */
  public ObservableList<Notice> notices() {
    return notices;
  }

  public Optional<DashboardItem> find(String id) {
    return items.get().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Runs when everything has reached the disk, or was refused. */
  void setOnIdle(Runnable task) {
    onIdle = task;
  }

  void setChoices(List<MetricChoice> all) {
    choices = all;
    offer();
  }

  /** Reads what people and other programs have changed. */
  void reload() {
    inTurn(
        () -> {
          dashboards.reload();
          return "";
        },
        _ -> {});
  }

  /** Makes a dashboard without panels; saved at once. */
  public void create(String title, Consumer<DashboardItem> made) {
    inTurn(
        () -> {
          // Another program may have taken a name meanwhile.
          dashboards.reload();
          Dashboard fresh =
              new Dashboard(
                  dashboards.freeId(title), title, Duration.ofHours(1), List.of(), List.of());
          dashboards.save(fresh);
          return fresh;
        },
        fresh -> made.accept(new DashboardItem(fresh, false)));
  }

  /** Saves a dashboard under another title and name. */
  public void copy(Dashboard original, String title, Consumer<DashboardItem> made) {
    inTurn(
        () -> {
          dashboards.reload();
          Dashboard copy = titled(original, dashboards.freeId(title), title);
          dashboards.save(copy);
          return copy;
        },
        copy -> made.accept(new DashboardItem(copy, false)));
  }

  /** An operator's own dashboard made of one that comes with the program; not saved yet. */
  Dashboard ownOf(Dashboard builtIn) {
    String title = builtIn.title() + ' ' + words.apply("dashboard.own.suffix");
    return titled(builtIn, dashboards.freeId(title), title);
  }

  /** Saves what was changed. */
  void save(Dashboard dashboard) {
    long mine = ++changes;
    unsaved.put(dashboard.id(), mine);
    inTurn(
        () -> {
          dashboards.save(dashboard);
          return "";
        },
        _ -> unsaved.remove(dashboard.id(), mine));
  }

  /** Takes away a copy that is not wanted after all; nothing is said of it. */
  void withdraw(Dashboard copy) {
    unsaved.remove(copy.id());
    inTurn(() -> dashboards.delete(copy), _ -> {});
  }

  /** Whether the last change of a dashboard is not on the disk, or not yet. */
  boolean isUnsaved(String id) {
    return unsaved.containsKey(id);
  }

  /** Takes a dashboard away; the notice can bring it back. */
  public void delete(DashboardItem item) {
    inTurn(
        () -> dashboards.delete(item.dashboard()),
        undo ->
            notices.add(new Notice("dashboard.deleted", item.title(), false, () -> undo(undo))));
  }

  public void exportTo(Path file, Dashboard dashboard) {
    inTurn(
        () -> {
          dashboards.write(file, dashboard);
          return file;
        },
        done -> notices.add(new Notice("dashboard.exported", done.toString(), false, null)));
  }

  /** Writes something else into a file, such as a panel's picture. */
  void write(Path file, Writing deed) {
    inTurn(
        () -> {
          deed.run();
          return file;
        },
        done -> notices.add(new Notice("dashboard.exported", done.toString(), false, null)));
  }

  /** Blocks on the disk. */
  interface Writing {
    void run() throws Exception;
  }

  /** Reads a file that somebody shared and saves it as one of the operator's. */
  public void importFrom(Path file, Consumer<DashboardItem> made) {
    inTurn(
        () -> {
          Dashboard read = dashboards.read(file);
          dashboards.save(read);
          return read;
        },
        read -> {
          notices.add(new Notice("dashboard.imported", read.title(), false, null));
          made.accept(new DashboardItem(read, false));
        });
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void undo(Dashboards.Undo undo) {
    inTurn(
        () -> {
          undo.run();
          return "";
        },
        _ -> {});
  }

  private void heard(List<Dashboard> all) {
    own = all;
    offer();
  }

  private void offer() {
    List<DashboardItem> all = new ArrayList<>();
    for (Dashboard dashboard : dashboards.builtIn()) {
      if (hasMetrics(dashboard)) {
        all.add(new DashboardItem(translated(dashboard), true));
      }
    }
    own.forEach(dashboard -> all.add(new DashboardItem(dashboard, false)));
    if (!all.equals(items.get())) {
      items.set(List.copyOf(all));
    }
  }

  /** One that comes with the program is of use only where somebody has one of its metrics. */
  private boolean hasMetrics(Dashboard dashboard) {
    return (choices.isEmpty() && !dashboard.id().equals("builtin-namespaces"))
        || dashboard.panels().stream()
            .flatMap(panel -> panel.queries().stream())
            .anyMatch(
                query -> choices.stream().anyMatch(c -> c.query().id().equals(query.metric())));
  }

  private Dashboard translated(Dashboard dashboard) {
    return new Dashboard(
        dashboard.id(),
        words.apply(dashboard.title()),
        dashboard.range(),
        dashboard.variables(),
        dashboard.panels().stream()
            .map(panel ->
                new Panel(
                    panel.id(),
                    words.apply(panel.title()),
                    panel.kind(),
                    panel.place(),
                    panel.queries(),
                    panel.options()))
            .toList());
  }

  private static Dashboard titled(Dashboard original, String id, String title) {
    return new Dashboard(id, title, original.range(), original.variables(), original.panels());
  }

  /** A deed that ends before the next begins: a save must not overtake the one before. */
  private <T> void inTurn(Callable<T> deed, Consumer<T> done) {
    waiting.add(() -> {
      var _ =
          tasks.run(
              deed,
              result -> {
                done.accept(result);
                next();
              },
              failure -> {
                notices.add(failed(failure));
                next();
              });
    });
    if (!busy) {
      next();
    }
  }

  private void next() {
    Runnable deed = waiting.poll();
    busy = deed != null;
    if (deed != null) {
      deed.run();
    } else {
      onIdle.run();
    }
  }

  private static Notice failed(Exception failure) {
    if (failure instanceof DashboardFileException wrong) {
      String key = "dashboard.file." + wrong.kind().name().toLowerCase(Locale.ROOT);
      String place = wrong.place().isEmpty() ? "" : wrong.place() + ": ";
      return new Notice(key, place + wrong.detail(), true, null);
    }
    return new Notice("dashboard.disk", String.valueOf(failure.getMessage()), true, null);
  }
}
