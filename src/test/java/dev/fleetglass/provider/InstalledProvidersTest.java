package dev.fleetglass.provider;

import static dev.fleetglass.http.TestCalls.CLOCK;
import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderSession;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstalledProvidersTest {
  private final InstalledProviders providers = new InstalledProviders(CLOCK, call -> {});

  private static ConnectionSettings settings(String provider) {
    return ConnectionSettings.of("c1", "Seoul", provider, URI.create("https://example.com"));
  }

  @Test
  void opensASessionOfTheNamedProvider() throws Exception {
    try (ProviderSession session =
        providers.open(settings("cocktail"), Credentials.of(Map.of("token", "abcdef")))) {
      assertThat(session.connection()).isEqualTo(settings("cocktail"));
    }
  }

  @Test
  void refusesAnUnknownProvider() {
    ApiFailure failure = failureOf(() -> providers.open(settings("mojito"), Credentials.none()));
    assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
    assertThat(failure.context().hint()).isEqualTo("unknown-provider");
    assertThat(failure.context().connection()).isEqualTo("Seoul");
  }

  @Test
  void refusesAMissingSecret() {
    ApiFailure failure = failureOf(() -> providers.open(settings("cocktail"), Credentials.none()));
    assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
    assertThat(failure.context().hint()).isEqualTo("missing-credential");
  }
}
