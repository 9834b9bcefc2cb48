package dev.fleetglass.provider;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.TransportFactory;
import java.time.Clock;

/**
 * One API the console can speak. Found through {@code
 * META-INF/services/dev.fleetglass.provider.ProviderFactory}; needs a public constructor without
 * parameters.
 */
public interface ProviderFactory {
  ProviderInfo info();

  /**
   * Opens a session without any network call.
   *
   * @param credentials hold at least the provider's required secrets
   * @throws ApiException with a rejected-input failure when a setting cannot work
   */
  ProviderSession open(
      ConnectionSettings settings,
      Credentials credentials,
      TransportFactory transports,
      Clock clock)
      throws ApiException;
}
