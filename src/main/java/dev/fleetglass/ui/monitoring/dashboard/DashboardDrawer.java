package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is changed in the drawer beside the dashboard; one thing at a time. */
final class DashboardDrawer {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private @Nullable Runnable release;
  private @Nullable PanelViewModel edited;

  DashboardDrawer(WorkspaceViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
  }

  void activate(Subscriptions until) {
    until.onChange(model.panelsProperty(), this::panelsChanged);
  }

  /** Adds panels. */
  void pick() {
    model.editingProperty().set(true);
    PanelPicker picker = new PanelPicker(model, texts);
    open(texts.get("dashboard.edit.add"), picker, picker::release);
  }

  void settings() {
    SettingsPane pane = new SettingsPane(model, texts);
    open(texts.get("dashboard.edit.settings"), pane, pane::release);
  }

  void edit(String panelId) {
    model.panelsProperty().get().stream()
        .filter(one -> one.panelProperty().get().id().equals(panelId))
        .findFirst()
        .ifPresent(one -> {
          model.editingProperty().set(true);
          PanelForm form = new PanelForm(one, model, texts);
          String title = one.panelProperty().get().title();
          open(title.isEmpty() ? one.dataProperty().get().name() : title, form, form::release);
          edited = one;
        });
  }

  void close() {
    Runnable open = release;
    release = null;
    edited = null;
    if (open != null) {
      open.run();
      workspace.closeDrawer();
    }
  }

  private void open(String title, Region content, Runnable whenClosed) {
    close();
    release = whenClosed;
    workspace.openDrawer(title, content);
  }

  /** The form of a panel that is gone has nothing left to change. */
  private void panelsChanged(List<PanelViewModel> panels) {
    if (edited != null && !panels.contains(edited)) {
      close();
    }
  }
}
