package dev.fleetglass.ui.monitoring;

import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.layout.Region;

/** The monitoring screen. */
public final class MonitoringScreen implements Screen {
  private final MonitoringViewModel model;
  private final MonitoringView view;

  public MonitoringScreen(MonitoringViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
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
}
