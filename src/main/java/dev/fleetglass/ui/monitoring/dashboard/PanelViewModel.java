package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.SeriesData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One panel: resolves its queries, watches them while it is active, and computes what it draws off
 * the JavaFX thread, one computation at a time. JavaFX thread only.
 */
public final class PanelViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PanelViewModel.class);
  private static final int POINTS = 600;

  private final PanelEnvironment environment;
  private final ReadOnlyObjectWrapper<Panel> panel;
  private final ReadOnlyObjectWrapper<PanelData> data = new ReadOnlyObjectWrapper<>(PanelData.NONE);
  private final ReadOnlyObjectWrapper<PanelStatus> status =
      new ReadOnlyObjectWrapper<>(PanelStatus.NONE);
  private final ReadOnlyObjectWrapper<Set<String>> hidden = new ReadOnlyObjectWrapper<>(Set.of());
  private final PanelMemory memory = new PanelMemory();
  private List<MetricChoice> choices = List.of();
  private List<PanelSource> sources = List.of();
  private Map<String, String> variables = Map.of();
  private Set<String> wanted = Set.of();
  private TimeChoice time = TimeChoice.last(Duration.ofHours(1));
  private int points = POINTS;
  private boolean active;
  private @Nullable PanelWork last;
  private boolean computing;
  private boolean again;
  private String broken = "";
  private boolean seen = true;

  /** Whether what variables can be was looked for since they changed. */
  private boolean labelled;

  PanelViewModel(Panel panel, PanelEnvironment environment) {
    this.panel = new ReadOnlyObjectWrapper<>(panel);
    this.environment = environment;
  }

  public ReadOnlyObjectProperty<Panel> panelProperty() {
    return panel.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<PanelData> dataProperty() {
    return data.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<PanelStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Keys of the series that are switched off. */
  public ReadOnlyObjectProperty<Set<String>> hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }

  /** Switches series off, and all others on. */
  public void hide(Set<String> keys) {
    hidden.set(Set.copyOf(keys));
  }

  /** The panel was changed; what it had of the same queries stays. */
  void setPanel(Panel value) {
    Panel before = panel.get();
    if (value.equals(before)) {
      return;
    }
    panel.set(value);
    if (!value.queries().equals(before.queries())) {
      resolve();
    } else if (!value.options().equals(before.options()) || value.kind() != before.kind()) {
      refresh();
    }
  }

  /** What the connections have; queries are looked for again. */
  void setChoices(List<MetricChoice> all) {
    if (!all.equals(choices)) {
      choices = List.copyOf(all);
      resolve();
    }
  }

  /**
   * Values of the variables by name.
   *
   * @param labels whose values variables want to offer
   */
  void setVariables(Map<String, String> values, Set<String> labels) {
    if (!values.equals(variables) || !labels.equals(wanted)) {
      variables = Map.copyOf(values);
      wanted = Set.copyOf(labels);
      labelled = false;
      compute();
    }
  }

  void setTime(TimeChoice value) {
    if (!value.equals(time)) {
      time = value;
      refresh();
    }
  }

  /** Width of the plot in pixels: no more points are read of the past. */
  void setWidth(double pixels) {
    int wish = Math.max(100, (int) pixels);
    if (wish != points) {
      points = wish;
      read();
    }
  }

  /**
   * Whether anybody sees it. While nobody does it is polled and nothing else: nothing is read of
   * the past, and computed only once for what variables can be.
   */
  void setSeen(boolean value) {
    if (value != seen) {
      seen = value;
      if (value) {
        refresh();
      }
    }
  }

  void activate() {
    if (!active) {
      active = true;
      sources.forEach(PanelSource::watch);
      refresh();
    }
  }

  /** Hidden: watches nothing, keeps what it has. */
  void deactivate() {
    active = false;
    sources.forEach(PanelSource::unwatch);
  }

  /** Asks the services now. */
  void poll() {
    sources.forEach(PanelSource::poll);
    read();
  }

  /** The ids of connection and metric of each series' query, for links to them. */
  List<MetricOption> metrics() {
    return sources.stream().map(PanelSource::choice).map(MetricOption::of).toList();
  }

  /** Whether something happened to what the panel shows: to its connections and its cluster. */
  boolean concerns(FleetEvent event) {
    for (PanelSource source : sources) {
      if (source.choice().connectionId().equals(event.connectionId())) {
        String cluster = QueryChoice.wanted("cluster", source.query().where(), variables);
        if (event.kind() != FleetEvent.Kind.CLUSTER
            || cluster == null
            || cluster.equals(event.subject())
            || cluster.equals(event.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Where a series comes from.
   *
   * @param key null for what is common to all series
   * @return null when there is no such series, or nothing common
   */
  @Nullable SeriesOrigin origin(@Nullable String key) {
    for (PanelSource source : sources) {
      PanelWork.Source material = material(source);
      Stream<SeriesData> all = Stream.concat(material.live().stream(), material.past().stream());
      if (key != null && key.startsWith(material.id())) {
        SeriesOrigin found =
            all.filter(one -> PanelMemory.name(material.id(), one.labels()).equals(key))
                .findFirst()
                .map(one -> new SeriesOrigin(source.choice().connectionId(), one.labels()))
                .orElse(null);
        if (found != null) {
          return found;
        }
      }
    }
    return key == null ? common() : null;
  }

  private @Nullable SeriesOrigin common() {
    List<SeriesOrigin> all =
        sources.stream()
            .map(source ->
                new SeriesOrigin(
                    source.choice().connectionId(),
                    QueryChoice.wanted(source.query().where(), variables)))
            .distinct()
            .toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  /** Where the data come from, one line for each metric, with what its series must be labelled. */
  List<String> queries() {
    return sources.stream()
        .map(source -> QueryText.of(source.choice(), source.query().where(), variables))
        .toList();
  }

  @Override
  public void close() {
    active = false;
    sources.forEach(PanelSource::close);
    sources = List.of();
  }

  private void resolve() {
    List<PanelSource> before = new ArrayList<>(sources);
    List<PanelSource> now = new ArrayList<>();
    for (PanelQuery query : panel.get().queries()) {
      for (MetricChoice choice : QueryChoice.of(query, choices)) {
        now.add(kept(before, query, choice));
      }
    }
    before.forEach(PanelSource::close);
    sources = List.copyOf(now);
    if (active) {
      sources.forEach(PanelSource::watch);
    }
    refresh();
  }

  private PanelSource kept(List<PanelSource> before, PanelQuery query, MetricChoice choice) {
    for (PanelSource source : before) {
      if (source.query().equals(query) && source.choice().equals(choice)) {
        before.remove(source);
        return source;
      }
    }
    return new PanelSource(query, choice, environment, this::refresh);
  }

  private void refresh() {
    read();
    compute();
  }

  private void read() {
    if (active && seen) {
      Duration compared = panel.get().options().compared();
      sources.forEach(source -> source.read(time, points, compared));
    }
  }

  private void compute() {
    if (!active || (!seen && (labelled || wanted.isEmpty()))) {
      return;
    }
    if (computing) {
      again = true;
      return;
    }
    computing = true;
    status.set(standing());
    PanelWork work =
        new PanelWork(
            panel.get(),
            sources.stream().map(PanelViewModel::material).toList(),
            variables,
            wanted,
            memory);
    if (work.equals(last)) {
      // Only how the queries stand has changed.
      computing = false;
      return;
    }
    last = work;
    environment.worker().execute(() -> run(work));
  }

  /** On the worker. What goes wrong ends this computation alone. */
  private void run(PanelWork work) {
    PanelData done;
    try {
      done = work.done();
    } catch (RuntimeException e) {
      LOG.warn("A panel could not be computed", e);
      environment.gate().run(() -> computed(null, e.toString()));
      return;
    }
    environment.gate().run(() -> computed(done, ""));
  }

  private void computed(@Nullable PanelData done, String problem) {
    computing = false;
    if (!problem.equals(broken)) {
      broken = problem;
      status.set(standing());
    }
    if (active && done != null) {
      labelled = !done.series().isEmpty();
      data.set(done);
    }
    if (again) {
      again = false;
      compute();
    }
  }

  private static PanelWork.Source material(PanelSource source) {
    MetricSnapshot told = source.snapshot();
    List<SeriesData> live = told == null ? List.of() : told.series();
    return new PanelWork.Source(
        source.query(), source.choice(), live, source.past(), source.earlier());
  }

  private PanelStatus standing() {
    return PanelStanding.of(
        sources, QueryChoice.missing(panel.get(), choices), broken, status.get());
  }
}
