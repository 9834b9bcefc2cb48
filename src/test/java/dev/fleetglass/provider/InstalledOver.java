package dev.fleetglass.provider;

import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.http.TransportFactory;
import java.time.Clock;
import java.util.ServiceLoader;

/** The installed providers over transports of a test's own limits and pacing. */
public final class InstalledOver {
  private InstalledOver() {}

  public static SessionOpener transports(TransportFactory transports, Clock clock) {
    return new InstalledProviders(
        ServiceLoader.load(ProviderFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList(),
        transports,
        clock);
  }
}
