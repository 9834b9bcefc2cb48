package dev.fleetglass.ui.monitoring;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The monitoring screen. */
public final class MonitoringScreen implements Screen {
  private final MonitoringViewModel model;
  private final MonitoringView view;
  private final Texts texts;

  public MonitoringScreen(MonitoringViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.view = new MonitoringView(model, texts, workspace);
  }

  @Override
  public ScreenId id() {
    return ScreenId.MONITORING;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    model.activate();
    view.activate();
  }

  @Override
  public void deactivate() {
    view.deactivate();
    model.deactivate();
  }

  @Override
  public void open(Target target) {
    if (target instanceof Target.Metric metric) {
      model.open(metric);
    }
  }

  @Override
  public List<Action> actions() {
    return List.of(
        action("poll", "mdi2r-refresh", new KeyCodeCombination(KeyCode.F5), view::poll),
        action(
            "pause",
            "mdi2p-pause",
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
            view::togglePause),
        action("edit", "mdi2t-tune-variant", null, view::edit),
        action("all", "mdi2e-eye-outline", null, view::showAll));
  }

  private Action action(String verb, String icon, @Nullable KeyCombination shortcut, Runnable run) {
    return new Action(
        "monitoring." + verb, texts.get("monitoring.action." + verb), icon, shortcut, run);
  }
}
