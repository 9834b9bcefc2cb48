package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of a panel. */
final class PanelMenus {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final PanelDeeds deeds;

  /** What a panel's menu asks of the screen. */
  interface PanelDeeds {
    void edit(String panelId);

    /** Shows a metric of the panel with all its series. */
    void explore(MetricOption metric);

    /** Things that can be made of a drawing: a table, pictures, files. */
    List<MenuItem> outputs(String panelId);
  }

  PanelMenus(WorkspaceViewModel model, Texts texts, PanelDeeds deeds) {
    this.model = model;
    this.texts = texts;
    this.deeds = deeds;
  }

  ContextMenu menu(String id) {
    ContextMenu menu = new ContextMenu();
    Panel panel = model.panel(id);
    if (panel == null) {
      return menu;
    }
    boolean large = id.equals(model.largeProperty().get());
    menu.getItems()
        .addAll(
            item(
                large ? "fg-arrow-collapse" : "fg-arrow-expand",
                large ? "smaller" : "larger",
                () -> model.enlarge(large ? null : id)),
            item("fg-pencil-outline", "edit", () -> deeds.edit(id)),
            item("fg-content-copy", "duplicate", () -> model.panelEdits().duplicate(id)));
    List<MenuItem> outputs = deeds.outputs(id);
    if (!outputs.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      menu.getItems().addAll(outputs);
    }
    List<MetricOption> metrics = metrics(id);
    if (!metrics.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    for (MetricOption metric : metrics) {
      MenuItem explore =
          new MenuItem(texts.get("dashboard.panel.explore", metric.name(), metric.connection()));
      explore.setMnemonicParsing(false);
      explore.setOnAction(_ -> deeds.explore(metric));
      menu.getItems().add(explore);
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("fg-delete-outline", "remove", () -> model.panelEdits().remove(id)));
    return menu;
  }

  private List<MetricOption> metrics(String id) {
    return model.panelsProperty().get().stream()
        .filter(panel -> panel.panelProperty().get().id().equals(id))
        .flatMap(panel -> panel.metrics().stream())
        .distinct()
        .toList();
  }

  private MenuItem item(String icon, String verb, Runnable deed) {
    return Buttons.item(texts, icon, "dashboard.panel." + verb, deed);
  }
}
