package dev.fleetglass.boot;

import dev.fleetglass.api.Credentials;
import dev.fleetglass.sandbox.FaultKind;
import dev.fleetglass.sandbox.FaultTarget;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.service.SandboxAccess;
import dev.fleetglass.service.SandboxControl;
import dev.fleetglass.service.Subscription;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sandbox inside this process. Faults chosen before it runs begin when it does. */
final class EmbeddedSandbox implements SandboxControl, AutoCloseable {
  private final List<Consumer<Optional<String>>> listeners = new CopyOnWriteArrayList<>();
  private @Nullable Sandbox sandbox;
  private Optional<String> chosen = Optional.empty();
  private boolean closed;

  /**
   * Starts serving; does nothing when already closed.
   *
   * @return how each provider reaches it, by provider id; its secrets stay in memory
   * @throws IOException when no port can be had
   */
  Map<String, SandboxAccess> start(SandboxOptions options, Clock clock) throws IOException {
    Sandbox started = Sandbox.start(options, clock);
    synchronized (this) {
      if (closed) {
        started.close();
        return Map.of();
      }
      sandbox = started;
      started.faults().onChange(this::tell);
      chosen.flatMap(FaultKind::byId).ifPresent(started.faults()::choose);
    }
    return Map.of(
        SandboxConnections.COCKTAIL,
        new SandboxAccess(started.cocktailUrl(), Credentials.of(Map.of("token", started.token()))),
        SandboxConnections.GOGRID,
        new SandboxAccess(
            started.gogridUrl(),
            Credentials.of(Map.of("apiKey", started.apiKey(), "secret", started.secret()))));
  }

  @Override
  public List<String> faults() {
    return Arrays.stream(FaultKind.values())
        .filter(kind -> kind != FaultKind.NONE)
        .map(FaultKind::id)
        .toList();
  }

  @Override
  public synchronized Optional<String> active() {
    if (sandbox == null) {
      return chosen;
    }
    String spec = sandbox.faults().spec();
    return Arrays.stream(FaultKind.values())
        .filter(kind -> kind != FaultKind.NONE)
        .filter(kind -> spec.equals(kind.spec()) || spec.startsWith(kind.spec() + ",api="))
        .map(FaultKind::id)
        .findFirst();
  }

  @Override
  public void choose(Optional<String> fault) {
    FaultKind kind = fault.flatMap(FaultKind::byId).orElse(FaultKind.NONE);
    choose(kind, FaultTarget.BOTH);
  }

  /** Lets only one of its APIs misbehave. */
  void choose(FaultKind kind, FaultTarget target) {
    Sandbox running;
    synchronized (this) {
      chosen = kind == FaultKind.NONE ? Optional.empty() : Optional.of(kind.id());
      running = sandbox;
    }
    if (running == null) {
      tell();
    } else {
      running.faults().choose(kind, target);
    }
  }

  @Override
  public Subscription subscribe(Consumer<Optional<String>> listener) {
    listeners.add(listener);
    listener.accept(active());
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    Sandbox running;
    synchronized (this) {
      closed = true;
      running = sandbox;
    }
    if (running != null) {
      running.close();
    }
  }

  private void tell() {
    Optional<String> now = active();
    listeners.forEach(listener -> listener.accept(now));
  }
}
