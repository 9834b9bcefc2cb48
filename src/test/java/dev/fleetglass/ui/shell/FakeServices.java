package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.SandboxControl;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.inventory.FakePast;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Services whose every answer a test decides. */
final class FakeServices {
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  final FakeInventory inventory = new FakeInventory();
  final FakeConnections connections = new FakeConnections();
  final FakePreferences preferences = new FakePreferences();
  final FakeSandbox sandbox = new FakeSandbox();
  final FakePast past = new FakePast();

  private final CrashReports reports;

  FakeServices() {
    this(new CrashReports(Path.of("target", "no-crashes")));
  }

  FakeServices(CrashReports reports) {
    this.reports = reports;
    connections.set("Sandbox Cocktail", "Sandbox GoGrid");
    inventory.publish(ready("Sandbox Cocktail", 24), ready("Sandbox GoGrid", 480));
  }

  ShellServices services() {
    return new ShellServices(List.of(inventory), connections, preferences, sandbox, past, reports);
  }

  int subscriptions() {
    return inventory.listeners.size()
        + connections.listeners.size()
        + preferences.listeners.size()
        + sandbox.listeners.size()
        + past.watchers.size();
  }

  static SourceStatus ready(String name, int rows) {
    return status(name, new LoadState.Ready(NOW.minusSeconds(5)), rows, 0);
  }

  static SourceStatus failed(String name, ApiFailure failure) {
    return status(name, new LoadState.Failed(failure, NOW.minusSeconds(65)), 24, 3);
  }

  static SourceStatus status(String name, LoadState state, int rows, int failures) {
    ApiFailure failure = state instanceof LoadState.Failed failed ? failed.failure() : null;
    return new SourceStatus(name, name, state, failure, rows, failures, NOW.plusSeconds(10));
  }

  static SourceStatus retrying(String name, ApiFailure failure) {
    return new SourceStatus(
        name, name, new LoadState.Loading(0, -1, NOW), failure, 3, 2, NOW.plusSeconds(10));
  }

  static ApiFailure unauthorized(String connection) {
    return new ApiFailure.Authentication(
        new ApiFailure.Context(
            connection,
            "cluster.list",
            "NotAuthorized",
            "Not Authorized.",
            200,
            "http://127.0.0.1/api/clusters",
            1,
            Duration.ofMillis(12),
            NOW,
            "authentication"));
  }

  /** One subscriber list, told at once like the real ones. */
  static final class Told<T> {
    final List<Consumer<T>> list = new CopyOnWriteArrayList<>();

    Subscription add(Consumer<T> listener, T now) {
      list.add(listener);
      listener.accept(now);
      return () -> list.remove(listener);
    }

    void tell(T value) {
      list.forEach(listener -> listener.accept(value));
    }

    int size() {
      return list.size();
    }
  }

  static final class FakeInventory implements Inventory<Object> {
    final Told<InventorySnapshot<Object>> listeners = new Told<>();
    InventorySnapshot<Object> now = new InventorySnapshot<>(0, List.of(), List.of());
    List<ApiFailure> refreshFails = List.of();
    int refreshes;

    void publish(SourceStatus... sources) {
      now = new InventorySnapshot<>(now.sequence() + 1, List.of(), List.of(sources));
      listeners.tell(now);
    }

    @Override
    public InventorySnapshot<Object> snapshot() {
      return now;
    }

    @Override
    public Subscription subscribe(Consumer<InventorySnapshot<Object>> listener) {
      return listeners.add(listener, now);
    }

    @Override
    public CompletableFuture<List<ApiFailure>> refresh() {
      refreshes++;
      return CompletableFuture.completedFuture(refreshFails);
    }

    @Override
    public void cancel() {}

    @Override
    public void setVisible(boolean visible) {}
  }

  static final class FakeConnections implements Connections {
    final Told<List<ConnectionSettings>> listeners = new Told<>();
    List<ConnectionSettings> now = List.of();

    void set(String... names) {
      List<ConnectionSettings> all = new ArrayList<>();
      for (String name : names) {
        all.add(ConnectionSettings.of(name, name, "cocktail", URI.create("http://127.0.0.1:1")));
      }
      now = List.copyOf(all);
      listeners.tell(now);
    }

    @Override
    public List<ConnectionSettings> all() {
      return now;
    }

    @Override
    public Subscription subscribe(Consumer<List<ConnectionSettings>> listener) {
      return listeners.add(listener, now);
    }

    @Override
    public List<ProviderInfo> providers() {
      return List.of();
    }

    @Override
    public SecretPlace secretPlace() {
      return SecretPlace.KEY_STORE;
    }

    @Override
    public Set<String> storedSecrets(String connectionId) {
      return Set.of();
    }

    @Override
    public void save(ConnectionSettings settings, Credentials typed) {}

    @Override
    public void delete(String connectionId) {}

    @Override
    public CompletableFuture<Optional<ApiFailure>> test(
        ConnectionSettings settings, Credentials typed) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }

  static final class FakePreferences implements Preferences {
    final Told<AppSettings> listeners = new Told<>();
    final Map<String, String> layouts = new HashMap<>();
    List<Problem> problems = List.of();
    AppSettings now = AppSettings.defaults().withLanguage("en").withTheme(AppSettings.Theme.LIGHT);

    @Override
    public AppSettings settings() {
      return now;
    }

    @Override
    public void change(AppSettings settings) {
      now = settings;
      listeners.tell(settings);
    }

    @Override
    public Subscription subscribe(Consumer<AppSettings> listener) {
      return listeners.add(listener, now);
    }

    @Override
    public Optional<String> layout(String name) {
      return Optional.ofNullable(layouts.get(name));
    }

    @Override
    public void saveLayout(String name, String value) {
      layouts.put(name, value);
    }

    @Override
    public List<Problem> problems() {
      return problems;
    }

    @Override
    public Path settingsFolder() {
      return Path.of("settings");
    }

    @Override
    public Path logFolder() {
      return Path.of("logs");
    }
  }

  static final class FakeSandbox implements SandboxControl {
    final Told<Optional<String>> listeners = new Told<>();
    Optional<String> now = Optional.empty();

    @Override
    public List<String> faults() {
      return List.of("late", "drop");
    }

    @Override
    public Optional<String> active() {
      return now;
    }

    @Override
    public void choose(Optional<String> fault) {
      now = fault;
      listeners.tell(fault);
    }

    @Override
    public Subscription subscribe(Consumer<Optional<String>> listener) {
      return listeners.add(listener, now);
    }
  }
}
