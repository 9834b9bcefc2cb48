package dev.fleetglass.boot;

import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.provider.InstalledProviders;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.service.SandboxAccess;
import dev.fleetglass.service.Services;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.SecretStore;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything below the window, wired together: store, providers, sandbox and services. */
final class Program implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private final Clock clock;
  private final SecretStore secrets;
  private final EmbeddedSandbox sandbox = new EmbeddedSandbox();
  private final SessionOpener opener;
  private final Services services;

  Program(Folders folders, SecretStore secrets, Clock clock) {
    this.clock = clock;
    this.secrets = secrets;
    opener = new InstalledProviders(clock, call -> {});
    List<ConnectionSettings> firstRun = SandboxConnections.all(opener);
    services =
        Services.start(folders, secrets, listener -> opener(clock, listener), clock, firstRun);
  }

  /** Starts the sandbox; blocks until its connections can be read. */
  void startSandbox(SandboxOptions options) throws IOException {
    Map<String, SandboxAccess> access = sandbox.start(options, clock);
    services.attachSandbox(access);
  }

  /** Starts the sandbox without waiting for it. */
  void startSandboxSoon(SandboxOptions options) {
    Thread.ofVirtual()
        .name("sandbox-start")
        .start(() -> {
          try {
            startSandbox(options);
          } catch (IOException e) {
            LOG.error("The embedded sandbox could not be started", e);
            // Its connections then say in their place that nobody answers there.
            services.attachSandbox(SandboxConnections.unreachable());
          }
        });
  }

  Clock clock() {
    return clock;
  }

  Services services() {
    return services;
  }

  EmbeddedSandbox sandbox() {
    return sandbox;
  }

  /** Whether the operator has deleted a sandbox connection. */
  boolean lacksSandbox() {
    return !SandboxConnections.missing(opener, services.connections()).isEmpty();
  }

  /** Adds the sandbox connections that were deleted; blocks on the disk. */
  void restoreSandbox() throws IOException {
    SandboxConnections.restore(opener, services.connections());
  }

  /** Ends calls first by taking the sandbox away, then everything else; blocks for a moment. */
  @Override
  public void close() {
    sandbox.close();
    services.close();
    secrets.close();
  }

  private static SessionOpener opener(Clock clock, CallListener listener) {
    return new InstalledProviders(clock, listener);
  }
}
