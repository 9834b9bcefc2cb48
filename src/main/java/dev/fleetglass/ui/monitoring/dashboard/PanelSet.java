package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.service.MetricChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The panels of the dashboard shown, all under the same time and variables. JavaFX thread only. */
final class PanelSet implements AutoCloseable {
  private final PanelEnvironment environment;
  private final ReadOnlyObjectWrapper<List<PanelViewModel>> models =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<MetricChoice> choices = List.of();
  private TimeChoice time = TimeChoice.last(Duration.ofHours(1));
  private Map<String, String> values = Map.of();
  private Set<String> labels = Set.of();
  private final Map<Place, Set<String>> hidden = new HashMap<>();
  private String dashboard = "";
  private Runnable onData = () -> {};
  private boolean active;

  /** A panel of a dashboard; others may have panels of the same id. */
  private record Place(String dashboard, String panel) {}

  PanelSet(PanelEnvironment environment) {
    this.environment = environment;
  }

  ReadOnlyObjectProperty<List<PanelViewModel>> modelsProperty() {
    return models.getReadOnlyProperty();
  }

  List<PanelViewModel> models() {
    return models.get();
  }

  List<PanelData> data() {
    return models.get().stream().map(model -> model.dataProperty().get()).toList();
  }

  /** Runs after a panel's data changed. */
  void setOnData(Runnable task) {
    onData = task;
  }

  /**
   * Shows a dashboard's panels. One of the same dashboard whose id was there stays the same object,
   * with what it has; one of another dashboard begins anew, with the series switched off that were
   * switched off there last.
   */
  void show(String dashboardId, List<Panel> panels) {
    Map<String, PanelViewModel> before = new LinkedHashMap<>();
    List<PanelViewModel> other = new ArrayList<>();
    for (PanelViewModel model : models.get()) {
      if (dashboardId.equals(dashboard)) {
        before.put(model.panelProperty().get().id(), model);
      } else {
        other.add(model);
      }
    }
    dashboard = dashboardId;
    List<PanelViewModel> now = new ArrayList<>();
    for (Panel panel : panels) {
      PanelViewModel known = before.remove(panel.id());
      if (known == null) {
        now.add(made(panel));
      } else {
        known.setPanel(panel);
        now.add(known);
      }
    }
    before.values().forEach(PanelViewModel::close);
    other.forEach(PanelViewModel::close);
    if (!now.equals(models.get())) {
      models.set(List.copyOf(now));
    }
  }

  /** The dashboard goes on under another id, its panels as they are. */
  void rename(String dashboardId) {
    dashboard = dashboardId;
    models.get().forEach(model -> keep(model.panelProperty().get().id(), model));
  }

  private void keep(String panel, PanelViewModel model) {
    hidden.put(new Place(dashboard, panel), model.hiddenProperty().get());
  }

  void setChoices(List<MetricChoice> all) {
    choices = all;
    models.get().forEach(model -> model.setChoices(all));
  }

  void setTime(TimeChoice value) {
    time = value;
    models.get().forEach(model -> model.setTime(value));
  }

  void setVariables(Map<String, String> chosen, Set<String> wanted) {
    values = chosen;
    labels = wanted;
    models.get().forEach(model -> model.setVariables(chosen, wanted));
  }

  void activate() {
    active = true;
    models.get().forEach(PanelViewModel::activate);
  }

  void deactivate() {
    active = false;
    models.get().forEach(PanelViewModel::deactivate);
  }

  @Override
  public void close() {
    models.get().forEach(PanelViewModel::close);
    models.set(List.of());
  }

  private PanelViewModel made(Panel panel) {
    PanelViewModel model = new PanelViewModel(panel, environment);
    model.setTime(time);
    model.setVariables(values, labels);
    model.setChoices(choices);
    model.hide(hidden.getOrDefault(new Place(dashboard, panel.id()), Set.of()));
    model.hiddenProperty().addListener((_, _, _) -> keep(panel.id(), model));
    model.dataProperty().addListener((_, _, _) -> onData.run());
    if (active) {
      model.activate();
    }
    return model;
  }
}
