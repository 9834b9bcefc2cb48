package dev.fleetglass.provider;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.TransportFactory;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;

/** The providers that the class path declares, in the order it declares them. */
public final class InstalledProviders implements SessionOpener {
  private final List<ProviderFactory> factories;
  private final TransportFactory transports;
  private final Clock clock;

  /**
   * Finds the providers.
   *
   * @param listener told of every finished call of every session
   */
  public InstalledProviders(Clock clock, CallListener listener) {
    this(
        ServiceLoader.load(ProviderFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList(),
        new TransportFactory(clock, listener),
        clock);
  }

  InstalledProviders(List<ProviderFactory> factories, TransportFactory transports, Clock clock) {
    this.factories = List.copyOf(factories);
    this.transports = transports;
    this.clock = clock;
  }

  @Override
  public List<ProviderInfo> providers() {
    return factories.stream().map(ProviderFactory::info).toList();
  }

  @Override
  public ProviderSession open(ConnectionSettings settings, Credentials credentials)
      throws ApiException {
    ProviderFactory factory = factory(settings);
    for (FormField field : factory.info().fields()) {
      boolean secret = field.kind() == FormField.Kind.SECRET;
      boolean absent =
          secret
              ? credentials.reveal(field.id()).isEmpty()
              : settings.option(field.id(), field.initial()).isEmpty();
      if (field.required() && absent) {
        throw refused(
            settings,
            secret ? "missing-credential" : "missing-option",
            "The connection has no value for " + field.id() + ".");
      }
    }
    return factory.open(settings, credentials, transports, clock);
  }

  private ProviderFactory factory(ConnectionSettings settings) throws ApiException {
    for (ProviderFactory factory : factories) {
      if (factory.info().id().equals(settings.provider())) {
        return factory;
      }
    }
    throw refused(
        settings, "unknown-provider", "No provider is called " + settings.provider() + ".");
  }

  private ApiException refused(ConnectionSettings settings, String hint, String message) {
    return FailureContext.before(settings, "open", clock)
        .hint(hint)
        .message(message)
        .exception(ApiFailure.RejectedInput::new);
  }
}
