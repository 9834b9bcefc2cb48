package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.sandbox.FaultKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault as somebody sees it who uses the command line, or whose script does. */
class CommandLineFaultsTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** No good answer is waited for here. */
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path home;

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("dev.fleetglass.faults.SandboxFaultsTest#failures")
  void tellsEveryFault(Api api, FaultKind fault, Expected expected) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.limits(fault, SHORT))) {
      rig.shaky().faults().choose(fault);
      assertTold(rig, api.url(rig.shaky()), expected);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "COCKTAIL, http://127.0.0.1:1, refused, refused",
    "GOGRID, http://127.0.0.1:1/api, refused, refused",
    "COCKTAIL, https://no-such-host.invalid, Unknown host: no-such-host.invalid, unknown-host",
    "GOGRID, https://no-such-host.invalid/api, Unknown host: no-such-host.invalid, unknown-host",
  })
  void tellsWhoCannotBeReached(Api api, URI url, String message, String hint) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      assertTold(rig, url, new Expected(ApiFailure.Network.class, null, message, hint));
    }
  }

  private void assertTold(Rig rig, URI url, Expected expected) throws IOException {
    CommandLine commands =
        new CommandLine(
            rig.opener(rig.services.clock(), _ -> {}), home, rig.services.clock(), rig.shaky());
    CommandLine.Left json = commands.list(rig.api, url, "json");
    assertThat(json.status()).isEqualTo(3);
    assertThat(json.out()).isEmpty();
    JsonNode failure = JSON.readTree(json.err());
    assertThat(failure.get("failure").textValue()).isEqualTo(expected.kind().getSimpleName());
    assertThat(failure.get("code").textValue()).isEqualTo(expected.code());
    assertThat(failure.get("message").textValue()).contains(expected.message());
    assertThat(failure.get("hint").textValue()).isNotBlank();

    CommandLine.Left table = commands.list(rig.api, url, "table");
    assertThat(table.status()).isEqualTo(3);
    assertThat(table.out()).isEmpty();
    assertThat(table.err())
        .contains("message: ", expected.message())
        .contains("hint: " + failure.get("hint").textValue())
        .contains(expected.code() == null ? "" : "code: " + expected.code());
  }
}
