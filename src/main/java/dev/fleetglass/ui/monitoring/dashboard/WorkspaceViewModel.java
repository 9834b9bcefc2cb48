package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.common.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard that is shown: its time, variables and panels, and what is changed in it. Stops
 * asking services while it is hidden. JavaFX thread only.
 */
public final class WorkspaceViewModel implements AutoCloseable {
  private static final String LAYOUT = "dashboards";

  private final WorkspaceServices services;
  private final InstantSource clock;
  private final DashboardLibrary library;
  private final TimeTravel travel;
  private final PanelSet panels;
  private final Variables variables;
  private final VariableLists lists;
  private final EventLog events;
  private final Edits edits = new Edits();
  private final Kiosk kiosk;
  private final Subscriptions whileShown = new Subscriptions();
  private final Subscription choicesSubscription;
  private final Subscription settingsSubscription;
  private final Subscription statusSubscription;
  private final ReadOnlyObjectWrapper<@Nullable DashboardItem> current =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<MetricOption>> metrics =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ZoneId> zone =
      new ReadOnlyObjectWrapper<>(ZoneId.systemDefault());
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable String> large = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty editing = new SimpleBooleanProperty();
  private String wanted;

  /**
   * Shows what was shown last.
   *
   * @param worker computes off the JavaFX thread
   */
  public WorkspaceViewModel(
      WorkspaceServices services, FxGate gate, Tasks tasks, Executor worker, InstantSource clock) {
    this.services = services;
    this.clock = clock;
    DashboardMemory memory =
        services
            .preferences()
            .layout(LAYOUT)
            .map(DashboardMemory::parse)
            .orElse(DashboardMemory.NONE);
    library = new DashboardLibrary(services.dashboards(), gate, tasks);
    travel = new TimeTravel(clock);
    events = new EventLog(services.past(), gate, clock);
    panels =
        new PanelSet(
            new PanelEnvironment(services.metrics(), services.past(), gate, worker, clock));
    variables = new Variables(memory.variables());
    lists = new VariableLists(services, gate, variables);
    kiosk = new Kiosk(memory.rotation(), memory.rotationSeconds(), this::remember);
    wanted = memory.dashboard();
    // Before anything is shown: what is shown is remembered with its range.
    if (!memory.range().isZero()) {
      travel.last(memory.range());
    }
    choose();
    DashboardItem first = current.get();
    if (memory.range().isZero() && first != null) {
      travel.last(first.dashboard().range());
    }
    library.itemsProperty().addListener((_, _, _) -> itemsChanged());
    library.setOnIdle(this::itemsChanged);
    travel.timeProperty().addListener((_, _, _) -> remember());
    travel.shownProperty().addListener((_, _, time) -> timeChanged(time));
    variables.valuesProperty().addListener((_, _, _) -> variablesChanged());
    panels.setOnData(() -> variables.offer(panels.data()));
    timeChanged(travel.shownProperty().get());
    statusSubscription =
        services.past().watchStatus(status -> gate.run(() -> travel.begins(status.oldest())));
    settingsSubscription =
        services.preferences().subscribe(settings -> gate.run(() -> zone.set(settings.zoneId())));
    choicesSubscription = services.metrics().subscribe(all -> gate.run(() -> choicesChanged(all)));
  }

  public DashboardLibrary library() {
    return library;
  }

  public TimeTravel travel() {
    return travel;
  }

  public Variables variables() {
    return variables;
  }

  public Kiosk kiosk() {
    return kiosk;
  }

  /** What is shown; null when there is nothing at all. */
  public ReadOnlyObjectProperty<@Nullable DashboardItem> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** One for each panel of the dashboard, in its order; the same object as long as it is there. */
  public ReadOnlyObjectProperty<List<PanelViewModel>> panelsProperty() {
    return panels.modelsProperty();
  }

  /** What a panel can show. */
  public ReadOnlyObjectProperty<List<MetricOption>> metricsProperty() {
    return metrics.getReadOnlyProperty();
  }

  /** What happened within the time shown, oldest first. */
  public ReadOnlyObjectProperty<List<FleetEvent>> eventsProperty() {
    return events.eventsProperty();
  }

  public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /** Whether panels can be moved and changed. */
  public BooleanProperty editingProperty() {
    return editing;
  }

  /** I18n key of what undo would take back; empty for nothing. */
  public ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /** I18n key of what redo would do again; empty for nothing. */
  public ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  /** Id of the panel that takes the whole screen; null when all are shown. */
  public ReadOnlyObjectProperty<@Nullable String> largeProperty() {
    return large.getReadOnlyProperty();
  }

  public Instant now() {
    return clock.instant();
  }

  public void activate() {
    lists.activate(whileShown);
    events.activate(whileShown);
    events.read(travel.shownProperty().get());
    panels.activate();
    library.reload();
  }

  /** Hidden: nothing is asked and nothing computed. */
  public void deactivate() {
    whileShown.close();
    panels.deactivate();
  }

  /** Shows a dashboard from its beginning. */
  public void show(DashboardItem item) {
    wanted = item.id();
    edits.clear();
    present(item);
    travel.last(item.dashboard().range());
    remember();
  }

  /** Shows what somebody who followed a link wants to see. */
  public void open(Target.Dashboard target) {
    library
        .find(target.dashboardId())
        .ifPresent(item -> {
          show(item);
          target.variables().forEach(variables::choose);
          Instant at = target.at();
          if (at != null) {
            travel.around(at, item.dashboard().range());
          }
        });
  }

  /** Lets one panel take the whole screen, or all again with null. */
  public void enlarge(@Nullable String panelId) {
    large.set(panelId);
  }

  /** Asks all services now. */
  public void refresh() {
    panels.models().forEach(PanelViewModel::poll);
    library.reload();
    events.read(travel.shownProperty().get());
  }

  /**
   * Changes the dashboard; one that comes with the program becomes one of the operator's.
   *
   * @param name i18n key that says what is done
   */
  public void edit(String name, UnaryOperator<Dashboard> change) {
    DashboardItem item = current.get();
    if (item == null) {
      return;
    }
    Dashboard before = item.builtIn() ? library.ownOf(item.dashboard()) : item.dashboard();
    Dashboard after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    DashboardItem changed = new DashboardItem(after, false);
    edits.add(name, item, changed);
    put(changed);
    if (item.builtIn()) {
      library.notices().add(new Notice("dashboard.copied", after.title(), false, null));
    }
  }

  /** Takes the last deed back; with the first of a built-in dashboard its copy goes too. */
  public void undo() {
    DashboardItem before = edits.undo();
    if (before != null) {
      put(before);
    }
  }

  public void redo() {
    DashboardItem after = edits.redo();
    if (after != null) {
      put(after);
    }
  }

  /** Changes of panels, each undone on its own. */
  public PanelEdits panelEdits() {
    return new PanelEdits(this);
  }

  /** The panel as it is now; null when it is gone. */
  public @Nullable Panel panel(String id) {
    DashboardItem item = current.get();
    return item == null
        ? null
        : item.dashboard().panels().stream()
            .filter(panel -> panel.id().equals(id))
            .findFirst()
            .orElse(null);
  }

  @Override
  public void close() {
    deactivate();
    choicesSubscription.close();
    settingsSubscription.close();
    statusSubscription.close();
    library.close();
    panels.close();
  }

  /** Shows the dashboard as it is before or after a deed; its copy may have another id. */
  private void put(DashboardItem item) {
    DashboardItem before = current.get();
    wanted = item.id();
    panels.rename(item.id());
    present(item);
    if (!item.builtIn()) {
      library.save(item.dashboard());
    } else if (before != null && !before.builtIn()) {
      library.withdraw(before.dashboard());
    }
    remember();
  }

  private void present(DashboardItem item) {
    DashboardItem before = current.get();
    if (before == null || !before.id().equals(item.id())) {
      large.set(null);
    }
    current.set(item);
    undoName.set(edits.undoName());
    redoName.set(edits.redoName());
    variables.setVariables(item.dashboard().variables(), item.id().equals("builtin-cluster"));
    panels.show(item.id(), item.dashboard().panels());
    if (panel(String.valueOf(large.get())) == null) {
      large.set(null);
    }
    variablesChanged();
  }

  private void itemsChanged() {
    DashboardItem shown = current.get();
    if (shown != null && library.isUnsaved(shown.id())) {
      // What comes from the disk is older than what is shown.
      return;
    }
    if (shown == null || !shown.id().equals(wanted)) {
      choose();
      return;
    }
    DashboardItem now = library.find(shown.id()).orElse(null);
    if (now == null) {
      edits.clear();
      choose();
    } else if (!now.equals(shown)) {
      if (!now.builtIn()) {
        edits.clear();
      }
      present(now);
    }
  }

  private void choose() {
    List<DashboardItem> items = library.itemsProperty().get();
    DashboardItem item =
        library.find(wanted).orElseGet(() -> items.isEmpty() ? null : items.getFirst());
    if (item != null && !item.equals(current.get())) {
      present(item);
    } else if (item == null) {
      current.set(null);
      panels.show("", List.of());
    }
  }

  private void choicesChanged(List<MetricChoice> all) {
    library.setChoices(all);
    panels.setChoices(all);
    metrics.set(all.stream().map(MetricOption::of).toList());
  }

  private void timeChanged(TimeChoice time) {
    panels.setTime(time);
    if (!whileShown.isEmpty()) {
      events.read(time);
    }
  }

  private void variablesChanged() {
    panels.setVariables(variables.values(), variables.labels());
    remember();
  }

  private void remember() {
    DashboardItem item = current.get();
    if (item != null) {
      services
          .preferences()
          .saveLayout(
              LAYOUT,
              new DashboardMemory(
                      wanted.isEmpty() ? item.id() : wanted,
                      travel.timeProperty().get().range(),
                      variables.remembered(),
                      kiosk.chosen(),
                      kiosk.seconds())
                  .text());
    }
  }

  /** For those who only want the present values. */
  Map<String, String> variableValues() {
    return variables.values();
  }
}
