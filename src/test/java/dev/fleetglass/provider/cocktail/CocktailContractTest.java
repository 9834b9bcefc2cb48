package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.provider.ProviderContractTest;
import dev.fleetglass.provider.ProviderFactory;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

class CocktailContractTest extends ProviderContractTest {
  @Override
  protected ProviderFactory factory() {
    return new CocktailFactory();
  }

  @Override
  protected ConnectionSettings settings(String url) {
    return TestCalls.settings(url);
  }

  @Override
  protected Credentials credentials() {
    return TestCalls.credentials();
  }

  @Override
  protected List<String> secrets() {
    return List.of(TestCalls.SECRET);
  }

  @Override
  protected byte[] goodAnswer() {
    return Seeds.bytes("seed-clusters.json");
  }

  @Override
  protected int list(ProviderSession session) throws ApiException {
    return session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE).size();
  }

  /** Of conditions there are none: they are another call, with failures of its own. */
  @Override
  protected Optional<MockResponse> beside(RecordedRequest request) {
    return request.getTarget().startsWith("/api/cluster/v2/conditions")
        ? Optional.of(new MockResponse.Builder().body("{\"status\":\"ok\"}").build())
        : Optional.empty();
  }

  @Override
  protected int rowsInGoodAnswer() {
    return 1;
  }

  @Override
  protected MockResponse refusal() {
    return new MockResponse.Builder().body(Seeds.text("seed-failure.json")).build();
  }

  @Override
  protected String refusalCode() {
    return "CCCM1044000";
  }

  @Override
  protected String refusalMessage() {
    return "Not Authorized.";
  }
}
