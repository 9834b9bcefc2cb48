package dev.fleetglass.ui.clusters;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.WebAddress;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.RowLink;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The clusters of all connections. */
public final class ClustersViewModel extends InventoryViewModel<Cluster, ClusterRow> {
  /** At this pace a line moves as fast as somebody can compare. */
  private static final Duration PACE = Duration.ofSeconds(5);

  private final ClusterTrends trends;
  private final SeriesCounts counts;
  private final Inventory<Server> servers;
  private final Coalescer<Boolean> news;

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
    super("clusters", inventory, environment);
    this.servers = servers;
    counts = new SeriesCounts(metrics, environment.clock());
    news = new Coalescer<>(environment.gate(), Delay.real(), PACE, _ -> fill());
    trends = new ClusterTrends(metrics, environment.clock(), () -> news.offer(true));
  }

  @Override
  protected void watch(Subscriptions until) {
    until.listen(table().layoutProperty(), _ -> watchMetric());
    until.add(trends::close);
  }

  /** Nothing is asked for a column that nobody sees. */
  private void watchMetric() {
    if (table().isShown(ClusterColumns.METRIC)) {
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
    return ClusterRow.of(id, value.connection(), value.value(), old, trend, texts);
  }

  @Override
  protected void relations(
      ClusterRow row, List<Sourced<Cluster>> all, Formats texts, Consumer<List<Relation>> found) {
    Sourced<Cluster> self = self(row, all);
    if (self == null) {
      found.accept(List.of());
      return;
    }
    List<Relation> relations = new ArrayList<>();
    relations.add(Relation.connection(texts.texts(), self.connectionId(), self.connection()));
    relations.addAll(new ClusterRelations(texts.texts(), all).of(self));
    relations.addAll(ClusterServers.of(self.value(), servers.snapshot().rows(), texts.texts()));
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

  @Override
  protected boolean current(ClusterRow row, Sourced<Cluster> value, Formats texts) {
    return Objects.equals(row.trend(), trend(value, texts));
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
  public String title(ClusterRow row) {
    return row.cluster().name();
  }

  @Override
  public List<DetailSection> details(ClusterRow row) {
    Cluster cluster = row.cluster();
    return new FactSheet(formats(), "clusters")
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
        .time("updated", cluster.updated())
        .others(cluster.details())
        .sections();
  }
}
