package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Tasks;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.series.Samples;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workspace over fakes, in which everything happens at once on the test's thread. */
public final class Desk {
  public static final MetricChoice CPU =
      FakeMetrics.choice("c1", "cpu", "Node CPU", MetricUnit.CORES);
  public static final MetricChoice MEMORY =
      FakeMetrics.choice("c1", "memory", "Node memory", MetricUnit.BYTES);
  public static final Instant NOW = FakeMetrics.NOW;

  public final FakeMetrics metrics = new FakeMetrics(CPU, MEMORY);
  public final FakePast past = new FakePast();
  public final FakeDashboards dashboards;
  public final FakeMembers members = new FakeMembers();
  public final FakePreferences preferences = new FakePreferences();
  public final FakeInventory<Cluster> clusters = new FakeInventory<>();
  public Instant now = NOW;

  /** A desk with one built-in dashboard of two panels. */
  public Desk() {
    this(dashboard("builtin-x", panel("a", 0, 0, Map.of()), panel("b", 6, 0, Map.of())));
  }

  public Desk(Dashboard... builtIn) {
    dashboards = new FakeDashboards(builtIn);
  }

  public WorkspaceViewModel model() {
    InstantSource clock = () -> now;
    WorkspaceViewModel model =
        new WorkspaceViewModel(
            new WorkspaceServices(dashboards, metrics, past, clusters, members, preferences),
            Runnable::run,
            new Tasks(Runnable::run, Runnable::run),
            Runnable::run,
            clock);
    model.library().name(key -> key);
    return model;
  }

  public WorkspaceViewModel shown() {
    WorkspaceViewModel model = model();
    model.activate();
    return model;
  }

  /** The watches of a metric that are open. */
  public List<FakeMetrics.Watch> open() {
    return metrics.watches.stream().filter(watch -> !watch.closed).toList();
  }

  public static Dashboard dashboard(String id, Panel... panels) {
    return new Dashboard(id, "T " + id, Duration.ofHours(1), List.of(), List.of(panels));
  }

  public static Dashboard with(Dashboard plain, Variable... variables) {
    return new Dashboard(
        plain.id(), plain.title(), plain.range(), List.of(variables), plain.panels());
  }

  public static Panel panel(String id, int column, int row, Map<String, String> where) {
    return new Panel(
        id,
        "Panel " + id,
        PanelKind.LINE,
        new Place(column, row, 6, 4),
        List.of(new PanelQuery("c1", "Name of c1", "cpu", where)),
        PanelOptions.DEFAULT);
  }

  /** A series with samples every 10 s that end now. */
  public static SeriesData series(Map<String, String> labels, double... values) {
    long[] times = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      times[i] = NOW.toEpochMilli() - (values.length - 1 - i) * 10_000L;
    }
    String name = String.join(" ", new TreeMap<>(labels).values());
    return new SeriesData(name, labels, Samples.of(times, values));
  }
}
