package dev.fleetglass.service;

import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.store.ConnectionFile;
import dev.fleetglass.store.DashboardFolder;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.ProblemLog;
import dev.fleetglass.store.SecretStore;
import dev.fleetglass.store.ViewExchange;
import dev.fleetglass.store.ViewFile;
import dev.fleetglass.store.history.History;
import dev.fleetglass.store.history.HistoryFile;
import dev.fleetglass.store.history.HistoryOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** All services of a running console, wired with one another. Closing it ends every thread. */
public final class Services implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  /**
   * How long metrics that nobody looks at wait after that: the first row may be clicked at once.
   */
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final ExecutorService workers;
  private final Scheduler scheduler;
  private final PreferenceService preferences;
  private final ViewService views;
  private final DashboardService dashboards;
  private final ConnectionService connections;
  private final CallJournal journal;
  private final InventoryService<ClusterSource, Cluster> clusters;
  private final InventoryService<ServerSource, Server> servers;
  private final CloudLists clouds;
  private final Passwords passwords;
  private final ClusterLists clusterLists;
  private final ClusterLists members;
  private final MetricService metrics;
  private final History history;
  private final Chronicle chronicle;
  private final Subscription following;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile Subscription beginning;

  /** Held while the two answers below are put together, so that none of them is lost. */
  private final Object deciding = new Object();

  /** Whether metrics that nobody looks at are due by now. */
  private boolean collecting;

  /** Whether the operator wants them. */
  private boolean wanted;

  /**
   * Wires the services.
   *
   * @param history closed by the services
   */
  Services(
      Folders folders,
      SecretStore secrets,
      Function<CallListener, SessionOpener> opener,
      List<ConnectionSettings> firstRun,
      Engine engine,
      History history) {
    this.history = history;
    ProblemLog problems = new ProblemLog();
    workers = engine.workers();
    scheduler = engine.scheduler();
    InstantSource clock = engine.clock();
    journal = new CallJournal(scheduler, workers);
    preferences = new PreferenceService(folders, problems, scheduler, workers, clock);
    views =
        new ViewService(
            new ViewFile(folders.config().resolve(ViewService.FILE), clock, problems),
            new ViewExchange(clock));
    dashboards =
        new DashboardService(
            new DashboardFolder(
                folders.config().resolve(DashboardService.FOLDER), clock, problems));
    connections =
        new ConnectionService(
            opener.apply(journal),
            new ConnectionFile(connectionFile(folders), clock, problems),
            secrets,
            workers,
            clock,
            firstRun);
    Backoff backoff = new Backoff(engine.random());
    AppSettings settings = preferences.settings();
    EventLog events = new EventLog(history, workers);
    Outages outages = new Outages(events::add);
    ListMaker lists =
        new ListMaker(connections, scheduler, workers, clock, backoff, settings.autoRefresh());
    clusters = lists.always(ClusterSource.class, ClusterSource::clusters, outages, false);
    boolean later = !engine.head().isZero();
    servers =
        lists.always(
            ServerSource.class,
            (source, on) -> source.servers().list(Criteria.NONE, on),
            outages,
            later);
    clouds = new CloudLists(lists);
    passwords = new Passwords(connections, workers, clock);
    clusterLists = new ClusterLists(lists, new ClusterScope(clusters, preferences, workers));
    members = new ClusterLists(lists, new ClusterScope(clusters, null, workers));
    metrics =
        new MetricService(
            new PollEnvironment(
                connections,
                scheduler,
                workers,
                clock,
                backoff,
                Retention.DEFAULT,
                new SeriesBudget(Retention.DEFAULT.overall()),
                history,
                outages),
            !later && settings.collect() == AppSettings.Collect.ALL);
    chronicle =
        new Chronicle(history, events, outages, clusters, servers, metrics, connections, workers);
    synchronized (deciding) {
      collecting = !later;
    }
    begun.set(!later);
    following =
        preferences.subscribe(now -> {
          clusters.setAutomatic(now.autoRefresh());
          servers.setAutomatic(now.autoRefresh());
          clouds.setAutomatic(now.autoRefresh());
          clusterLists.setAutomatic(now.autoRefresh());
          members.setAutomatic(now.autoRefresh());
          want(now.collect() == AppSettings.Collect.ALL);
          history.retain(now.historyRetention());
        });
    beginning =
        later ? scheduler.after(engine.head(), () -> workers.execute(this::begin)) : () -> {};
  }

  /**
   * Begins with what has waited so that the first screen has the computer for itself; at the latest
   * this happens by itself some seconds after the start. Any thread.
   */
  public void begin() {
    servers.release();
    if (begun.compareAndSet(false, true)) {
      beginning.close();
      beginning = scheduler.after(BREATH, () -> workers.execute(this::collect));
    }
  }

  /**
   * Starts reading the stored connections.
   *
   * @param secrets not closed by the services
   * @param opener makes the opener of sessions, given who is to be told of calls
   * @param firstRun the connections of a run that finds none stored
   */
  public static Services start(
      Folders folders,
      SecretStore secrets,
      Function<CallListener, SessionOpener> opener,
      InstantSource clock,
      List<ConnectionSettings> firstRun) {
    return new Services(
        folders,
        secrets,
        opener,
        firstRun,
        Engine.real(clock),
        HistoryFile.open(historyFile(folders), clock, HistoryOptions.DEFAULT));
  }

  /** The file that samples, events and copies of lists are kept in. */
  static Path historyFile(Folders folders) {
    return folders.data().resolve("history.sqlite");
  }

  /** The file the connections are in. */
  public static Path connectionFile(Folders folders) {
    return folders.config().resolve("connections.json");
  }

  /**
   * Says where the embedded sandbox is in this run, by provider id; its connections wait for that.
   * Its secrets stay in memory.
   */
  public void attachSandbox(Map<String, SandboxAccess> access) {
    connections.attachSandbox(access);
  }

  public Preferences preferences() {
    return preferences;
  }

  public Views views() {
    return views;
  }

  public Dashboards dashboards() {
    return dashboards;
  }

  public Connections connections() {
    return connections;
  }

  public Journal journal() {
    return journal;
  }

  public Inventory<Cluster> clusters() {
    return clusters;
  }

  public Inventory<Server> servers() {
    return servers;
  }

  /** What clouds have besides servers. */
  public CloudLists clouds() {
    return clouds;
  }

  /** What clusters hold. */
  public ClusterLists clusterLists() {
    return clusterLists;
  }

  /** What the cluster has that a dashboard is about; the operator's other choice stays as it is. */
  public ClusterMembers clusterMembers() {
    return members;
  }

  /** Shows one of the passwords that clouds keep. */
  public PasswordReveal passwords() {
    return passwords;
  }

  public Metrics metrics() {
    return metrics;
  }

  private void collect() {
    synchronized (deciding) {
      collecting = true;
      metrics.collectAlways(wanted);
    }
  }

  /** Called with the settings locked, which is why {@link #collect} may not ask for them. */
  private void want(boolean now) {
    synchronized (deciding) {
      wanted = now;
      metrics.collectAlways(collecting && now);
    }
  }

  /** What was. */
  public Past past() {
    return chronicle.past();
  }

  /** Open readers of everything that tells of changes, for tests that look for leaks. */
  int listeners() {
    return clusters.listeners()
        + servers.listeners()
        + clouds.listeners()
        + clusterLists.listeners()
        + members.listeners()
        + metrics.listeners()
        + chronicle.listeners();
  }

  /** Cancels all calls, writes settings that wait for the disk and ends all threads. */
  @Override
  public void close() {
    beginning.close();
    following.close();
    chronicle.close();
    metrics.close();
    clusterLists.close();
    members.close();
    clusters.close();
    servers.close();
    clouds.close();
    connections.close();
    scheduler.close();
    preferences.close();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    // Last, so that what the workers still had to say is kept.
    history.close();
  }
}
