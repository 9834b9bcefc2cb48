package dev.fleetglass.sandbox.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.sandbox.wire.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known-answer vector of api/gogrid.md section 1. */
class GateTest {
  private static final long SIGNED_AT = 1_267_243_795;
  private static final String SIGNATURE = "e9aafd0a5d4c69bb24536be4bce8a528";

  private final Gate gate = new Gate("identity", "credential");

  @ParameterizedTest
  @CsvSource({"0,true", "1,true", "-1,true", "600,true", "-600,true", "601,false", "-601,false"})
  void acceptsTheKnownSignatureTenMinutesToBothSides(long serverIsAhead, boolean admitted) {
    Instant now = Instant.ofEpochSecond(SIGNED_AT + serverIsAhead);

    assertThat(gate.admits(request("identity", SIGNATURE), now)).isEqualTo(admitted);
  }

  @Test
  void refusesOtherKeysAndSignatures() {
    Instant now = Instant.ofEpochSecond(SIGNED_AT);

    assertThat(gate.admits(request("somebody", SIGNATURE), now)).isFalse();
    assertThat(gate.admits(request("identity", SIGNATURE.replace('e', 'f')), now)).isFalse();
    assertThat(gate.admits(request("identity", ""), now)).isFalse();
    assertThat(gate.admits(new Request("GET", "/", Map.of(), Map.of()), now)).isFalse();
  }

  private static Request request(String key, String signature) {
    return new Request(
        "GET", "/", Map.of("api_key", List.of(key), "sig", List.of(signature)), Map.of());
  }
}
