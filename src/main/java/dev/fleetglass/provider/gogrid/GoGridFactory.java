package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.provider.ProviderFactory;
import java.time.Clock;

/** Offers GoGrid-style clouds, of which everything can be read and nothing changed. */
public final class GoGridFactory implements ProviderFactory {
  private static final ProviderInfo INFO =
      new ProviderInfo(
          "gogrid",
          "GoGrid",
          "dev.fleetglass.i18n.gogrid",
          "https://api.gogrid.com/api",
          GoGridOptions.fields());

  @Override
  public ProviderInfo info() {
    return INFO;
  }

  @Override
  public ProviderSession open(
      ConnectionSettings settings,
      Credentials credentials,
      TransportFactory transports,
      Clock clock)
      throws ApiException {
    GoGridOptions options;
    try {
      options = GoGridOptions.of(settings);
    } catch (IllegalArgumentException e) {
      throw FailureContext.before(settings, "open", clock)
          .hint("bad-option")
          .message(e.getMessage())
          .exception(ApiFailure.RejectedInput::new);
    }
    GoGridSigner signer =
        new GoGridSigner(
            required(settings, credentials, GoGridOptions.API_KEY, clock),
            required(settings, credentials, GoGridOptions.SECRET, clock));
    return new GoGridSession(
        settings, options, transports.open(settings, credentials, signer, new GoGridErrors()));
  }

  private static String required(
      ConnectionSettings settings, Credentials credentials, String field, Clock clock)
      throws ApiException {
    return credentials
        .reveal(field)
        .orElseThrow(() ->
            FailureContext.before(settings, "open", clock)
                .hint("missing-credential")
                .message("The connection has no value for " + field + ".")
                .exception(ApiFailure.RejectedInput::new));
  }
}
