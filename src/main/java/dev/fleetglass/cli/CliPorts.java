package dev.fleetglass.cli;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.SecretStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the command line needs of the rest of the program.
 *
 * @param secrets opens the key store; asked only when a stored connection is used, and closed after
 * @param environment where credentials come from
 * @param language of failure texts
 * @param sandbox starts one for {@code sandbox}, and for lists of an embedded sandbox's connection
 * @param firstRun the connections that are there before anything is stored
 */
public record CliPorts(
    SessionOpener opener,
    Folders folders,
    Supplier<SecretStore> secrets,
    InstantSource clock,
    Map<String, String> environment,
    Locale language,
    ConsoleRunner console,
    SandboxRunner sandbox,
    Supplier<List<ConnectionSettings>> firstRun,
    SnapshotRunner snapshot) {

  @Override
  public String toString() {
    // The environment holds credentials.
    return "CliPorts";
  }
}
