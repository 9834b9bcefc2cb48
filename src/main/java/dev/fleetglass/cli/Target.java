package dev.fleetglass.cli;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;

/**
 * Who is to be asked.
 *
 * @param release ends what was started only to be asked
 */
record Target(ConnectionSettings settings, Credentials credentials, Runnable release)
    implements AutoCloseable {
  static Target standing(ConnectionSettings settings, Credentials credentials) {
    return new Target(settings, credentials, () -> {});
  }

  @Override
  public void close() {
    release.run();
  }
}
