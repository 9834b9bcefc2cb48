package dev.fleetglass.ui.clusters;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterCondition;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.WebAddress;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.RowLink;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.past.Unreadable;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The clusters of all connections. */
public final class ClustersViewModel extends InventoryViewModel<Cluster, ClusterRow> {
  /** The dashboard about one cluster, which comes with the program. */
  private static final String DASHBOARD = "builtin-cluster";

  /** At this pace a line moves as fast as somebody can compare. */
  private static final Duration PACE = Duration.ofSeconds(5);

  private final ClusterTrends trends;
  private final SeriesCounts counts;
  private final Inventory<Server> servers;
  private final Coalescer<Boolean> news;
  private final Past past;
  private boolean watching;

  /**
   * A list that nobody looks at yet.
   *
   * @param servers among which those are looked for that have a cluster's address
   */
  public ClustersViewModel(
      Inventory<Cluster> inventory,
      Inventory<Server> servers,
      Metrics metrics,
      TableEnvironment environment) {
    super(
        "clusters",
        inventory,
        FleetEvent.Kind.CLUSTER,
        at -> environment.past().clusters(at),
        environment);
    past = environment.past();
    this.servers = servers;
    counts = new SeriesCounts(metrics, environment.clock());
    news = new Coalescer<>(environment.gate(), Delay.real(), PACE, _ -> fill());
    trends = new ClusterTrends(metrics, environment.clock(), () -> news.offer(true));
  }

  @Override
  protected void watch(Subscriptions until) {
    watching = true;
    until.listen(table().layoutProperty(), _ -> watchMetric());
    until.onChange(table().totalProperty(), _ -> watchMetric());
    until.add(() -> {
      watching = false;
      trends.close();
    });
  }

  @Override
  protected void turned(boolean toPast) {
    watchMetric();
  }

  /** Nothing is asked for a column that nobody sees, without rows, nor beside rows of the past. */
  private void watchMetric() {
    boolean rows = table().totalProperty().get() > 0;
    if (watching && rows && moment() == null && table().isShown(ClusterColumns.METRIC)) {
      trends.open();
    } else {
      trends.close();
    }
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("unwell", texts.get("clusters.view.unwell"))
            .searching("state:failed OR state:changing OR state:unknown")
            .sortedBy("state", false),
        SavedView.plain("regions", texts.get("clusters.view.regions"))
            .sortedBy("name", false)
            .groupedBy("region"),
        SavedView.plain("oldest", texts.get("clusters.view.oldest")).sortedBy("version", false));
  }

  @Override
  protected List<Column<ClusterRow>> columns(Formats texts) {
    return ClusterColumns.in(texts);
  }

  @Override
  protected String key(Cluster value) {
    return value.id();
  }

  @Override
  protected ClusterRow row(String id, Sourced<Cluster> value, boolean old, Formats texts) {
    Trend trend = trend(value, texts);
    Formats own = texts.of(value.connectionId());
    return ClusterRow.of(id, value.connection(), value.value(), old, trend, own);
  }

  @Override
  protected void relations(
      ClusterRow row,
      List<Sourced<Cluster>> all,
      @Nullable Instant at,
      Formats texts,
      Consumer<List<Relation>> found) {
    Sourced<Cluster> self = self(row, all);
    if (self == null) {
      found.accept(List.of());
      return;
    }
    List<Relation> relations = new ArrayList<>();
    relations.add(Relation.connection(texts.texts(), self.connectionId(), self.connection()));
    ClusterRelations among = new ClusterRelations(texts.texts(), all);
    if (at == null) {
      relations.addAll(among.inside(self));
      relations.addAll(among.beside(self));
    }
    relations.addAll(among.of(self));
    if (at != null) {
      relations.add(board(self.value(), texts, at));
      found.accept(List.copyOf(relations));
      serversThen(self.value(), at, texts, relations, found);
      return;
    }
    relations.addAll(
        ClusterServers.of(self.value(), servers.snapshot().rows(), null, texts.texts()));
    relations.add(board(self.value(), texts, null));
    found.accept(List.copyOf(relations));
    counts.of(
        self.connectionId(),
        self.value().id(),
        texts.texts(),
        metrics -> {
          relations.addAll(metrics);
          found.accept(relations);
        });
  }

  /** Servers that are told of later, or that they cannot be read. */
  private void serversThen(
      Cluster cluster,
      Instant at,
      Formats texts,
      List<Relation> relations,
      Consumer<List<Relation>> found) {
    var _ =
        past.servers(at)
            .handle((then, error) ->
                error == null
                    ? ClusterServers.of(cluster, then.rows(), at, texts.texts())
                    : List.of(unreadable(error, at, texts)))
            .thenAccept(then -> {
              List<Relation> more = new ArrayList<>(relations);
              more.addAll(then);
              found.accept(more);
            });
  }

  /** Leads to the list itself, where it can be tried again. */
  private static Relation unreadable(Throwable error, Instant at, Formats texts) {
    return new Relation(
        "fg-alert-outline",
        texts.texts().get("clusters.related.servers.unreadable"),
        Unreadable.words(error),
        Relation.UNCOUNTED,
        ScreenId.SERVERS,
        new Target.Moment(at));
  }

  private static Relation board(Cluster cluster, Formats texts, @Nullable Instant at) {
    return new Relation(
        "fg-view-dashboard-outline",
        texts.texts().get("clusters.related.dashboard"),
        at == null ? texts.texts().get("clusters.related.dashboard.now") : texts.dateTime(at),
        1,
        ScreenId.MONITORING,
        board(cluster, at));
  }

  private static Target.Dashboard board(Cluster cluster, @Nullable Instant at) {
    return new Target.Dashboard(DASHBOARD, Map.of("cluster", cluster.id()), at);
  }

  @Override
  protected Optional<Target.Dashboard> dashboard(ClusterRow row, @Nullable Instant at) {
    return Optional.of(board(row.cluster(), at));
  }

  @Override
  protected boolean hasDashboards() {
    return true;
  }

  @Override
  protected boolean current(ClusterRow row, Sourced<Cluster> value, Formats texts) {
    return Objects.equals(row.trend(), trend(value, texts))
        && row.zone().equals(texts.of(value.connectionId()).zone());
  }

  private @Nullable Trend trend(Sourced<Cluster> value, Formats texts) {
    return TrendReading.of(trends.of(value.connectionId(), value.value().id()), texts);
  }

  @Override
  protected Optional<RowLink> link(ClusterRow row, String column) {
    return column.equals("apiUrl")
        ? WebAddress.of(row.apiUrl()).map(RowLink.Web::new)
        : super.link(row, column);
  }

  @Override
  protected String stateWord(String wire) {
    return ClusterRow.word(Coded.of(ClusterState.class, wire, ClusterState.UNKNOWN), formats());
  }

  @Override
  public String title(ClusterRow row) {
    return row.cluster().name();
  }

  @Override
  public List<DetailSection> details(ClusterRow row) {
    Cluster cluster = row.cluster();
    ClusterCondition condition = cluster.condition();
    FactSheet sheet = new FactSheet(new Formats(formats().texts(), row.zone()), "clusters");
    describe(sheet, row);
    if (condition != null) {
      sheet
          .section("condition")
          .number("readyNodes", condition.readyNodes())
          .number("desiredNodes", condition.desiredNodes())
          .number("gpuNodes", condition.gpuNodes())
          .number("namespaces", condition.namespaces())
          .number("workloads", condition.workloads())
          .number("pods", condition.pods())
          .number("cpuUsage", condition.cpuUsage())
          .mono(
              "memoryUsage",
              condition.memoryUsage() == null
                  ? null
                  : formats().bytes(Math.round(condition.memoryUsage())))
          .number("alarms", condition.alarms());
    }
    return sheet.others(cluster.details()).sections();
  }

  private static void describe(FactSheet sheet, ClusterRow row) {
    Cluster cluster = row.cluster();
    sheet
        .section("cluster")
        .text("state", FactSheet.coded(row.state(), cluster.state()))
        .text("name", cluster.name())
        .text("description", cluster.description())
        .mono("id", cluster.id())
        .number("sequence", cluster.sequence())
        .text("connection", row.connection())
        .section("kubernetes")
        .mono("kind", cluster.kind().wire())
        .mono("version", cluster.version())
        .mono("apiUrl", cluster.apiUrl())
        .mono("authType", cluster.authType().wire())
        .section("place")
        .text("region", cluster.region())
        .number("providerAccount", cluster.providerAccount())
        .flag("inUse", cluster.inUse())
        .section("network")
        .flag("ingress", cluster.ingress())
        .flag("loadBalancer", cluster.loadBalancer())
        .flag("persistentVolume", cluster.persistentVolume())
        .flag("nodePort", cluster.nodePort())
        .mono("nodePortRange", cluster.nodePortRange())
        .mono("nodePortUrl", cluster.nodePortUrl())
        .section("times")
        .time("created", cluster.created())
        .time("updated", cluster.updated());
  }
}
