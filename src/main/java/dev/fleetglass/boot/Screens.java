package dev.fleetglass.boot;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.service.CloudLists;
import dev.fleetglass.service.ClusterLists;
import dev.fleetglass.service.ConnectionZones;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.ProgramVersion;
import dev.fleetglass.service.Services;
import dev.fleetglass.ui.cloud.AddressesScreen;
import dev.fleetglass.ui.cloud.AddressesViewModel;
import dev.fleetglass.ui.cloud.BalancersViewModel;
import dev.fleetglass.ui.cloud.BillingScreen;
import dev.fleetglass.ui.cloud.BillingViewModel;
import dev.fleetglass.ui.cloud.ImagesViewModel;
import dev.fleetglass.ui.cloud.JobsViewModel;
import dev.fleetglass.ui.cloud.LookupsViewModel;
import dev.fleetglass.ui.cloud.Neighbours;
import dev.fleetglass.ui.cloud.PasswordsScreen;
import dev.fleetglass.ui.cloud.PasswordsViewModel;
import dev.fleetglass.ui.cloud.ServerLeads;
import dev.fleetglass.ui.clusters.ClustersScreen;
import dev.fleetglass.ui.clusters.ClustersViewModel;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.connections.ConnectionsScreen;
import dev.fleetglass.ui.connections.ConnectionsViewModel;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.ListScreen;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.journal.JournalScreen;
import dev.fleetglass.ui.journal.JournalViewModel;
import dev.fleetglass.ui.kubernetes.AlertsViewModel;
import dev.fleetglass.ui.kubernetes.EventsViewModel;
import dev.fleetglass.ui.kubernetes.InsideScreen;
import dev.fleetglass.ui.kubernetes.NamespacesViewModel;
import dev.fleetglass.ui.kubernetes.NodesViewModel;
import dev.fleetglass.ui.kubernetes.PodsViewModel;
import dev.fleetglass.ui.kubernetes.ScopeViewModel;
import dev.fleetglass.ui.kubernetes.WorkloadsViewModel;
import dev.fleetglass.ui.kubernetes.WorkspacesViewModel;
import dev.fleetglass.ui.monitoring.MonitoringScreen;
import dev.fleetglass.ui.monitoring.MonitoringViewModel;
import dev.fleetglass.ui.monitoring.dashboard.WorkspaceServices;
import dev.fleetglass.ui.monitoring.dashboard.WorkspaceViewModel;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.SettingsScreen;
import dev.fleetglass.ui.settings.SettingsViewModel;
import dev.fleetglass.ui.shell.ScreenFactory;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The view models, which live as long as the program, and the screens made over them. */
final class Screens implements ScreenFactory, AutoCloseable {
  private final ConnectionZones zones;
  private final ClustersViewModel clusters;
  private final ScopeViewModel scope;
  private final NodesViewModel nodes;
  private final NamespacesViewModel namespaces;
  private final WorkloadsViewModel workloads;
  private final PodsViewModel pods;
  private final EventsViewModel events;
  private final WorkspacesViewModel workspaces;
  private final AlertsViewModel alerts;
  private final ServersViewModel servers;
  private final ImagesViewModel images;
  private final AddressesViewModel addresses;
  private final BalancersViewModel balancers;
  private final JobsViewModel jobs;
  private final LookupsViewModel lookups;
  private final PasswordsViewModel passwords;
  private final BillingViewModel billing;
  private final MonitoringViewModel monitoring;
  private final Supplier<WorkspaceViewModel> opening;

  /** Made with the screen that shows them. */
  private @Nullable WorkspaceViewModel dashboards;

  private final JournalViewModel journal;
  private final ConnectionsViewModel connections;
  private final SettingsViewModel settings;

  Screens(Services services, FxGate gate, Clock clock) {
    List<Inventory<?>> lists = List.of(services.clusters(), services.servers());
    Tasks tasks = Tasks.onVirtualThreads(gate);
    Preferences preferences = services.preferences();
    Executor worker = task -> Thread.ofVirtual().name("rows").start(task);
    zones = new ConnectionZones(services.connections());
    TableEnvironment tables =
        new TableEnvironment(
            preferences, services.views(), services.past(), gate, worker, clock, zones::of);
    clusters =
        new ClustersViewModel(services.clusters(), services.servers(), services.metrics(), tables);
    ClusterLists inside = services.clusterLists();
    scope = new ScopeViewModel(inside.scope(), gate);
    nodes = new NodesViewModel(inside.nodes(), tables);
    namespaces = new NamespacesViewModel(inside.namespaces(), tables);
    workloads = new WorkloadsViewModel(inside.workloads(), tables);
    pods = new PodsViewModel(inside.pods(), tables);
    events = new EventsViewModel(inside.events(), tables);
    workspaces = new WorkspacesViewModel(inside.workspaces(), tables);
    alerts = new AlertsViewModel(inside.alertRules(), tables);
    CloudLists clouds = services.clouds();
    Neighbours neighbours =
        new Neighbours(
            services.servers(),
            clouds.images(),
            clouds.addresses(),
            clouds.balancers(),
            clouds.jobs(),
            clouds.lookups(),
            clouds.passwords());
    servers = new ServersViewModel(services.servers(), new ServerLeads(neighbours), tables);
    images = new ImagesViewModel(neighbours, tables);
    addresses = new AddressesViewModel(neighbours, tables);
    balancers = new BalancersViewModel(neighbours, tables);
    jobs = new JobsViewModel(neighbours, tables);
    passwords = new PasswordsViewModel(neighbours, services.passwords(), Delay.real(), tables);
    billing = new BillingViewModel(clouds.billing(), preferences, gate, clock);
    lookups = new LookupsViewModel(neighbours, tables);
    monitoring =
        new MonitoringViewModel(
            services.metrics(), services.connections(), preferences, gate, clock);
    opening =
        () ->
            new WorkspaceViewModel(
                new WorkspaceServices(
                    services.dashboards(),
                    services.metrics(),
                    services.past(),
                    services.clusters(),
                    services.clusterMembers(),
                    preferences),
                gate,
                tasks,
                worker,
                clock);
    journal = new JournalViewModel(services.journal(), tables);
    connections = new ConnectionsViewModel(services.connections(), lists, gate, tasks, clock);
    settings = new SettingsViewModel(preferences, services.past(), gate, ProgramVersion.text());
  }

  @Override
  public Screen create(ScreenId id, Texts texts, Workspace workspace) {
    return switch (id) {
      case CLUSTERS -> new ClustersScreen(clusters, texts, workspace);
      case NODES -> new InsideScreen<>(id, nodes, scope, texts, workspace);
      case NAMESPACES -> new InsideScreen<>(id, namespaces, scope, texts, workspace);
      case WORKLOADS -> new InsideScreen<>(id, workloads, scope, texts, workspace);
      case PODS -> new InsideScreen<>(id, pods, scope, texts, workspace);
      case EVENTS -> new InsideScreen<>(id, events, scope, texts, workspace);
      case WORKSPACES -> new ListScreen<>(id, workspaces, texts, workspace);
      case ALERTS -> new ListScreen<>(id, alerts, texts, workspace);
      case SERVERS -> new ServersScreen(servers, texts, workspace);
      case IMAGES -> new ListScreen<>(id, images, texts, workspace);
      case ADDRESSES -> new AddressesScreen(addresses, texts, workspace);
      case BALANCERS -> new ListScreen<>(id, balancers, texts, workspace);
      case JOBS -> new ListScreen<>(id, jobs, texts, workspace);
      case LOOKUPS -> new ListScreen<>(id, lookups, texts, workspace);
      case PASSWORDS -> new PasswordsScreen(passwords, texts, workspace);
      case BILLING -> new BillingScreen(billing, texts, workspace);
      case MONITORING -> new MonitoringScreen(dashboards(), monitoring, texts, workspace);
      case JOURNAL -> new JournalScreen(journal, texts, workspace);
      case CONNECTIONS -> new ConnectionsScreen(connections, texts, workspace);
      case SETTINGS -> new SettingsScreen(settings, texts, workspace);
    };
  }

  private WorkspaceViewModel dashboards() {
    if (dashboards == null) {
      dashboards = opening.get();
    }
    return dashboards;
  }

  MonitoringViewModel monitoring() {
    return monitoring;
  }

  @Override
  public void close() {
    if (dashboards != null) {
      dashboards.close();
    }
    monitoring.close();
    zones.close();
  }
}
