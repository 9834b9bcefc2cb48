package dev.fleetglass.ui.monitoring;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.monitoring.dashboard.DashboardView;
import dev.fleetglass.ui.monitoring.dashboard.MetricOption;
import dev.fleetglass.ui.monitoring.dashboard.WorkspaceViewModel;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The monitoring screen: dashboards, and one metric with all its series. */
public final class MonitoringScreen implements Screen {
  private final WorkspaceViewModel dashboards;
  private final MonitoringViewModel metric;
  private final DashboardView dashboard;
  private final MonitoringView explorer;
  private final Texts texts;
  private final StackPane root = new StackPane();
  private boolean active;
  private boolean exploring;

  public MonitoringScreen(
      WorkspaceViewModel dashboards, MonitoringViewModel metric, Texts texts, Workspace workspace) {
    this.dashboards = dashboards;
    this.metric = metric;
    this.texts = texts;
    dashboard = new DashboardView(dashboards, texts, workspace, this::explore, this::editMetrics);
    explorer = new MonitoringView(metric, texts, workspace, this::showDashboards);
    root.getStyleClass().add("monitoring-screen");
  }

  @Override
  public ScreenId id() {
    return ScreenId.MONITORING;
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void activate() {
    active = true;
    begin();
  }

  @Override
  public void deactivate() {
    end();
    active = false;
  }

  @Override
  public void open(Target target) {
    if (target instanceof Target.Metric wanted) {
      switchTo(true);
      metric.open(wanted);
    } else if (target instanceof Target.Dashboard wanted) {
      switchTo(false);
      dashboards.open(wanted);
    }
  }

  @Override
  public List<Action> actions() {
    KeyCombination refresh = new KeyCodeCombination(KeyCode.F5);
    KeyCombination pause = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    KeyCombination undo = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    KeyCombination redo =
        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    KeyCombination back = new KeyCodeCombination(KeyCode.BACK_SPACE, KeyCombination.SHORTCUT_DOWN);
    return List.of(
        action("poll", "fg-refresh", refresh, this::refresh),
        action("pause", "fg-pause", pause, this::togglePause),
        action("choose", "fg-view-dashboard-outline", null, on(dashboard::choose)),
        action("range", "fg-calendar-range", null, on(dashboard::customRange)),
        action("back", "fg-undo-variant", back, on(dashboards.travel()::back)),
        action("layout", "fg-pencil-outline", null, on(this::toggleEditing)),
        action("add", "fg-plus", null, on(dashboard::pick)),
        action("undo", "fg-undo", undo, on(dashboards::undo)),
        action("redo", "fg-redo", redo, on(dashboards::redo)),
        action("new", "fg-view-dashboard-outline", null, on(dashboard::create)),
        action("duplicate", "fg-content-copy", null, on(dashboard::duplicate)),
        action("rename", "fg-pencil-outline", null, on(dashboard::rename)),
        action("delete", "fg-delete-outline", null, on(dashboard::delete)),
        action("import", "fg-upload", null, on(dashboard::importFile)),
        action("export", "fg-download", null, on(dashboard::exportFile)),
        action("kiosk", "fg-monitor-dashboard", null, on(dashboard::kiosk)),
        action("explore", "fg-chart-line", null, () -> explore(null)),
        action("edit", "fg-tune-variant", null, this::editMetrics),
        action("all", "fg-eye-outline", null, explorer::showAll));
  }

  MonitoringView explorer() {
    return explorer;
  }

  DashboardView dashboard() {
    return dashboard;
  }

  private void refresh() {
    if (exploring) {
      explorer.poll();
    } else {
      dashboards.refresh();
    }
  }

  private void togglePause() {
    if (exploring) {
      explorer.togglePause();
    } else {
      dashboard.togglePause();
    }
  }

  private void toggleEditing() {
    dashboards.editingProperty().set(!dashboards.editingProperty().get());
  }

  private void explore(@Nullable MetricOption option) {
    switchTo(true);
    if (option != null) {
      metric.show(option.connectionId(), option.metric());
    }
  }

  private void editMetrics() {
    switchTo(true);
    explorer.edit();
  }

  private void showDashboards() {
    switchTo(false);
  }

  /** A deed of the dashboards, which are shown for it. */
  private Runnable on(Runnable deed) {
    return () -> {
      switchTo(false);
      deed.run();
    };
  }

  private void switchTo(boolean toExplorer) {
    if (exploring != toExplorer) {
      end();
      exploring = toExplorer;
      begin();
    }
  }

  private void begin() {
    root.getChildren().setAll(exploring ? explorer : dashboard);
    if (!active) {
      return;
    }
    if (exploring) {
      metric.activate();
      explorer.activate();
    } else {
      dashboards.activate();
      dashboard.activate();
    }
  }

  private void end() {
    if (!active) {
      return;
    }
    if (exploring) {
      explorer.deactivate();
      metric.deactivate();
    } else {
      dashboard.deactivate();
      dashboards.deactivate();
    }
  }

  private Action action(String verb, String icon, @Nullable KeyCombination shortcut, Runnable run) {
    return new Action(
        "monitoring." + verb, texts.get("monitoring.action." + verb), icon, shortcut, run);
  }
}
