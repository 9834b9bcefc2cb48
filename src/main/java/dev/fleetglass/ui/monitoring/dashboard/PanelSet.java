package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.service.MetricChoice;
import java.time.Duration;
import java.util.ArrayList;
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
  private Runnable onData = () -> {};
  private boolean active;

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

  /** Shows these panels; one whose id was there stays the same object, with what it has. */
  void show(List<Panel> panels) {
    Map<String, PanelViewModel> before = new LinkedHashMap<>();
    models.get().forEach(model -> before.put(model.panelProperty().get().id(), model));
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
    if (!now.equals(models.get())) {
      models.set(List.copyOf(now));
    }
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
    model.dataProperty().addListener((_, _, _) -> onData.run());
    if (active) {
      model.activate();
    }
    return model;
  }
}
