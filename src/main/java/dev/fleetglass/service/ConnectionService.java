package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.store.ConnectionFile;
import dev.fleetglass.store.SecretStore;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Keeps the connections on the disk, their secrets in the vault and their sessions open. */
final class ConnectionService implements Connections, Sessions, AutoCloseable {
  private final SessionOpener opener;
  private final ConnectionFile file;
  private final SecretVault vault;
  private final ExecutorService workers;
  private final InstantSource clock;
  private final Listeners<List<ConnectionSettings>> listeners = new Listeners<>();
  private final Listeners<List<Link>> linkListeners = new Listeners<>();
  private final AttachedSandbox sandbox = new AttachedSandbox();

  /** Serialises changes, disk and key store included. */
  private final Object changing = new Object();

  /** Keeps what listeners are told in order; never held while waiting for disk or key store. */
  private final Object telling = new Object();

  // Guarded by this.

  private List<ConnectionSettings> stored;
  private Map<String, Open> open = new LinkedHashMap<>();
  private long revision;
  private boolean closed;

  /** A link and the session behind it. */
  private record Open(Link link, SessionSlot slot) {}

  /**
   * Reads the stored connections.
   *
   * @param firstRun what there is when no usable file is
   */
  ConnectionService(
      SessionOpener opener,
      ConnectionFile file,
      SecretStore secrets,
      ExecutorService workers,
      InstantSource clock,
      List<ConnectionSettings> firstRun) {
    this.opener = opener;
    this.file = file;
    this.vault = new SecretVault(secrets, opener::providers);
    this.workers = workers;
    this.clock = clock;
    stored = file.read().orElse(List.copyOf(firstRun));
    relink(Set.of());
  }

  /**
   * Says where the embedded sandbox is in this run, by provider id. Its connections have waited for
   * that; those of providers that are not named are not read.
   */
  void attachSandbox(Map<String, SandboxAccess> access) {
    sandbox.attach(access);
    tell(Set.of());
    sandbox.settle();
  }

  @Override
  public synchronized List<ConnectionSettings> all() {
    return stored.stream().map(sandbox::effective).toList();
  }

  @Override
  public Subscription subscribe(Consumer<List<ConnectionSettings>> listener) {
    synchronized (telling) {
      return listeners.add(listener, all());
    }
  }

  @Override
  public Subscription watchLinks(Consumer<List<Link>> listener) {
    synchronized (telling) {
      return linkListeners.add(listener, links());
    }
  }

  @Override
  public List<ProviderInfo> providers() {
    return opener.providers();
  }

  @Override
  public SecretPlace secretPlace() {
    return vault.lasting() ? SecretPlace.KEY_STORE : SecretPlace.SESSION_ONLY;
  }

  @Override
  public Set<String> storedSecrets(String connectionId) {
    Optional<ConnectionSettings> connection = find(connectionId);
    if (connection.isEmpty()) {
      return Set.of();
    }
    try {
      return credentials(connection.get(), Credentials.none()).fields();
    } catch (IOException e) {
      return Set.of();
    }
  }

  @Override
  public void save(ConnectionSettings settings, Credentials typed) throws IOException {
    synchronized (changing) {
      checkName(settings);
      SecretVault.Undo undo = settings.sandbox() ? () -> {} : vault.write(settings.id(), typed);
      try {
        change(list -> replaced(list, settings));
      } catch (IOException e) {
        SecretVault.attempt(undo, e);
        throw e;
      }
      tell(Set.of(settings.id()));
    }
  }

  @Override
  public void delete(String connectionId) throws IOException {
    synchronized (changing) {
      Optional<ConnectionSettings> connection = find(connectionId);
      if (connection.isEmpty()) {
        return;
      }
      vault.delete(connection.get());
      change(list -> list.stream().filter(other -> !other.id().equals(connectionId)).toList());
      tell(Set.of());
    }
  }

  @Override
  public CompletableFuture<Optional<ApiFailure>> test(
      ConnectionSettings settings, Credentials typed) {
    return Calls.start(
        workers,
        () -> {
          ConnectionSettings tried = sandbox.effective(settings);
          try (ProviderSession session = opener.open(tried, credentials(tried, typed))) {
            session.verify();
            return Optional.empty();
          } catch (ApiException e) {
            return Optional.of(e.failure());
          } catch (IOException e) {
            return Optional.of(Failures.secrets(tried.name(), text(e), clock.instant()));
          } catch (RuntimeException e) {
            return Optional.of(Failures.unexpected(tried.name(), "test", e, clock.instant()));
          }
        });
  }

  @Override
  public ProviderSession open(String connectionId) throws ApiException {
    try {
      sandbox.await(present(connectionId).link().settings());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(Failures.gone(connectionId, "open", clock.instant()));
    }
    Open found = present(connectionId);
    ConnectionSettings settings = found.link().settings();
    return found.slot().open(() -> opener.open(settings, secrets(settings)));
  }

  private synchronized Open present(String connectionId) throws ApiException {
    Open found = open.get(connectionId);
    if (found == null) {
      throw new ApiException(Failures.gone(connectionId, "open", clock.instant()));
    }
    return found;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    relink(Set.of());
  }

  private Credentials secrets(ConnectionSettings settings) throws ApiException {
    try {
      return credentials(settings, Credentials.none());
    } catch (IOException e) {
      throw new ApiException(Failures.secrets(settings.name(), text(e), clock.instant()), e);
    }
  }

  private Credentials credentials(ConnectionSettings settings, Credentials typed)
      throws IOException {
    Optional<SandboxAccess> access = sandbox.access(settings);
    return access.isPresent() ? access.get().credentials() : vault.merge(settings, typed);
  }

  private synchronized Optional<ConnectionSettings> find(String connectionId) {
    return stored.stream().filter(each -> each.id().equals(connectionId)).findFirst();
  }

  private synchronized List<Link> links() {
    return open.values().stream().map(Open::link).toList();
  }

  private void checkName(ConnectionSettings settings) {
    if (settings.name().isBlank()) {
      throw new IllegalArgumentException("A connection needs a name");
    }
    for (ConnectionSettings other : all()) {
      if (!other.id().equals(settings.id())
          && other.name().strip().equalsIgnoreCase(settings.name().strip())) {
        throw new IllegalArgumentException("Another connection has the name " + other.name());
      }
    }
  }

  /** Applies a change to what is on the disk by now, or to what is known when nothing is there. */
  private void change(UnaryOperator<List<ConnectionSettings>> change) throws IOException {
    List<ConnectionSettings> known;
    synchronized (this) {
      known = stored;
    }
    List<ConnectionSettings> written = file.update(disk -> change.apply(disk.orElse(known)));
    synchronized (this) {
      stored = written;
    }
  }

  private static List<ConnectionSettings> replaced(
      List<ConnectionSettings> list, ConnectionSettings settings) {
    List<ConnectionSettings> next = new ArrayList<>(list);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).id().equals(settings.id())) {
        next.set(i, settings);
        return next;
      }
    }
    next.add(settings);
    return next;
  }

  private void tell(Set<String> reopened) {
    synchronized (telling) {
      relink(reopened);
      listeners.tell(all());
      linkListeners.tell(links());
    }
  }

  /** Makes links for the connections to be read, keeping sessions that are still right. */
  private void relink(Set<String> reopened) {
    List<SessionSlot> replaced = new ArrayList<>();
    synchronized (this) {
      Map<String, Open> next = new LinkedHashMap<>();
      for (ConnectionSettings each : stored) {
        if (isRead(each)) {
          next.put(each.id(), link(each, reopened.contains(each.id())));
        }
      }
      open.forEach((id, before) -> {
        Open after = next.get(id);
        if (after == null || after.link().revision() != before.link().revision()) {
          replaced.add(before.slot());
        }
      });
      open = next;
    }
    replaced.forEach(SessionSlot::close);
  }

  private synchronized boolean isRead(ConnectionSettings each) {
    return !closed && each.enabled() && sandbox.reaches(each);
  }

  private synchronized Open link(ConnectionSettings each, boolean anew) {
    ConnectionSettings settings = sandbox.effective(each);
    Open present = open.get(each.id());
    return present != null && !anew && present.link().settings().equals(settings)
        ? present
        : new Open(new Link(settings, ++revision), new SessionSlot());
  }

  private static String text(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
