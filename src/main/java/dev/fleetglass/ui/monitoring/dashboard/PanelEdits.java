package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with panels; each deed is undone on its own. */
public final class PanelEdits {
  private final WorkspaceViewModel model;

  PanelEdits(WorkspaceViewModel model) {
    this.model = model;
  }

  /** Adds a panel of a metric where there is room. */
  public void add(MetricOption metric, PanelKind kind, Map<String, String> where) {
    PanelQuery query =
        new PanelQuery(metric.connectionId(), metric.connection(), metric.metric(), where);
    arrange(
        "dashboard.edit.add",
        dashboard ->
            Grid.add(
                dashboard.panels(),
                new Panel(
                    freeId(dashboard),
                    "",
                    kind,
                    new Place(0, 0, width(kind), height(kind)),
                    List.of(query),
                    PanelOptions.DEFAULT)));
  }

  public void duplicate(String id) {
    arrange(
        "dashboard.edit.duplicate",
        dashboard -> {
          Panel panel = find(dashboard, id);
          return panel == null
              ? dashboard.panels()
              : Grid.add(dashboard.panels(), withId(panel, freeId(dashboard)));
        });
  }

  public void remove(String id) {
    arrange("dashboard.edit.remove", dashboard -> Grid.remove(dashboard.panels(), id));
  }

  /** Puts a panel elsewhere; the others make way. */
  public void move(String id, Place place) {
    arrange("dashboard.edit.move", dashboard -> Grid.place(dashboard.panels(), id, place));
  }

  public void resize(String id, Place place) {
    arrange("dashboard.edit.resize", dashboard -> Grid.place(dashboard.panels(), id, place));
  }

  /** Changes what a panel shows or how; its place stays. */
  public void change(String id, UnaryOperator<Panel> change) {
    arrange(
        "dashboard.edit.change",
        dashboard ->
            dashboard.panels().stream()
                .map(panel -> panel.id().equals(id) ? change.apply(panel) : panel)
                .toList());
  }

  public void rename(String title) {
    model.edit(
        "dashboard.edit.rename",
        dashboard ->
            new Dashboard(
                dashboard.id(),
                title,
                dashboard.range(),
                dashboard.variables(),
                dashboard.panels()));
  }

  /** Which variables the dashboard has, and the range it begins with. */
  public void settings(List<Variable> variables, Duration range) {
    model.edit(
        "dashboard.edit.settings",
        dashboard ->
            new Dashboard(dashboard.id(), dashboard.title(), range, variables, dashboard.panels()));
  }

  private void arrange(String name, Function<Dashboard, List<Panel>> change) {
    model.edit(
        name,
        dashboard ->
            new Dashboard(
                dashboard.id(),
                dashboard.title(),
                dashboard.range(),
                dashboard.variables(),
                change.apply(dashboard)));
  }

  private static @Nullable Panel find(Dashboard dashboard, String id) {
    return dashboard.panels().stream()
        .filter(panel -> panel.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static Panel withId(Panel panel, String id) {
    return new Panel(
        id, panel.title(), panel.kind(), panel.place(), panel.queries(), panel.options());
  }

  private static String freeId(Dashboard dashboard) {
    var taken = dashboard.panels().stream().map(Panel::id).collect(Collectors.toUnmodifiableSet());
    int number = dashboard.panels().size() + 1;
    while (taken.contains("panel-" + number)) {
      number++;
    }
    return "panel-" + number;
  }

  private static int width(PanelKind kind) {
    return switch (kind) {
      case STAT, GAUGE -> 3;
      case LINE, AREA, STACKED_AREA, STEP, HEAT_MAP -> 6;
    };
  }

  private static int height(PanelKind kind) {
    return switch (kind) {
      case STAT, GAUGE -> 3;
      case LINE, AREA, STACKED_AREA, STEP, HEAT_MAP -> 6;
    };
  }
}
