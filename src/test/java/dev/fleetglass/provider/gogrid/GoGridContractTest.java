package dev.fleetglass.provider.gogrid;

import static dev.fleetglass.http.TestCalls.CLOCK;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.provider.ProviderContractTest;
import dev.fleetglass.provider.ProviderFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Nested;

/** What every provider owes the console, in each of the three formats. */
class GoGridContractTest {
  private static final String KEY = "2f9c61d7ab0e";
  private static final String SECRET = "aB3/dE5+fG7=hJ9&kL1";

  @Nested
  class Json extends Contract {
    Json() {
      super(WireFormat.JSON);
    }
  }

  @Nested
  class Xml extends Contract {
    Xml() {
      super(WireFormat.XML);
    }
  }

  @Nested
  class Csv extends Contract {
    Csv() {
      super(WireFormat.CSV);
    }
  }

  /** The one list whose answers are not remembered while they are read. */
  @Nested
  class Passwords extends Contract {
    Passwords() {
      super(WireFormat.JSON);
    }

    @Override
    protected byte[] goodAnswer() {
      return ("{\"summary\":{\"total\":1,\"start\":0,\"numpages\":0,\"returned\":1},"
              + "\"status\":\"success\",\"method\":\"/support/password/list\",\"list\":[{\"id\":4,"
              + "\"applicationtype\":\"cloudstorage\",\"username\":\"u\",\"password\":\"p\"}]}")
          .getBytes(UTF_8);
    }

    @Override
    protected int list(ProviderSession session) throws ApiException {
      return session
          .capability(PasswordSource.class)
          .orElseThrow()
          .passwords(LoadProgress.NONE)
          .size();
    }
  }

  abstract static class Contract extends ProviderContractTest {
    private final WireFormat format;

    Contract(WireFormat format) {
      this.format = format;
    }

    @Override
    protected ProviderFactory factory() {
      return new GoGridFactory();
    }

    @Override
    protected ConnectionSettings settings(String url) {
      return new ConnectionSettings(
          "c",
          "cloud",
          "gogrid",
          URI.create(url + "/api"),
          true,
          false,
          false,
          null,
          null,
          Duration.ofSeconds(15),
          Map.of("format", format.wireName()),
          List.of());
    }

    @Override
    protected Credentials credentials() {
      return Credentials.of(Map.of("apiKey", KEY, "secret", SECRET));
    }

    @Override
    protected List<String> secrets() {
      return List.of(
          KEY, SECRET, new GoGridSigner(KEY, SECRET).signatureAt(CLOCK.instant().getEpochSecond()));
    }

    @Override
    protected byte[] goodAnswer() {
      return Bodies.seed(format);
    }

    @Override
    protected int list(ProviderSession session) throws ApiException {
      return session
          .capability(ServerSource.class)
          .orElseThrow()
          .servers()
          .list(Criteria.NONE, LoadProgress.NONE)
          .size();
    }

    @Override
    protected int rowsInGoodAnswer() {
      return 1;
    }

    @Override
    protected MockResponse refusal() {
      return new MockResponse.Builder()
          .code(400)
          .body(new String(Bodies.resource("error-400." + format.wireName()), UTF_8))
          .build();
    }

    @Override
    protected String refusalCode() {
      return "IllegalArgumentException";
    }

    @Override
    protected String refusalMessage() {
      return "No object found that matches your input criteria.";
    }
  }
}
