package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Digests were taken from the documents themselves, without the line break that follows each
 * sample.
 */
class SeedSamplesTest {
  @ParameterizedTest
  @CsvSource({
    "cocktail/clusters.json,   863,  6f2169e9ec7eb614176d4bc87f2e2a8c",
    "cocktail/monitoring.json, 342,  e207a81f4cac2317a4d3f4e0bd80a4f2",
    "cocktail/failure.txt,     84,   49268eba676b8e0a5aafea884041a036",
    "gogrid/servers.json,      1021, 6f4b91db60cf8599b2635fcaf973d4e0",
    "gogrid/servers.xml,       2381, 9630b75a6beb53102ea091e40883c6ee",
    "gogrid/servers.csv,       1173, 3f94e19d6bca237cfa9404f0f1b98a2a"
  })
  void servesTheSamplesByteForByte(String path, int length, String md5) throws Exception {
    try (Caller caller = new Caller()) {
      HttpResponse<String> answer = caller.send(caller.at("/seed/" + path));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);

      assertThat(body).hasSize(length);
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body)))
          .isEqualTo(md5);
    }
  }

  @Test
  void listsAnswerWithTheSamplesInSeedMode() throws Exception {
    try (Caller caller = new Caller()) {
      caller.sandbox.faults().choose(FaultKind.SEED);

      assertThat(caller.cocktail("/api/cluster").body()).contains("\"thingcluster\"");
      assertThat(caller.cocktail("/v1/metric/ingress/requests").body()).contains("1706597820");
      for (String format : new String[] {"json", "xml", "csv"}) {
        assertThat(caller.gogrid("/grid/server/list", "format=" + format).body())
            .isEqualTo(caller.send(caller.at("/seed/gogrid/servers." + format)).body());
      }
      assertThat(caller.send(caller.at("/api/cluster")).statusCode()).isEqualTo(401);
      assertThat(caller.gogrid("/grid/server/get", "id=1").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void knowsNoOtherSample() throws Exception {
    try (Caller caller = new Caller()) {
      assertThat(caller.send(caller.at("/seed/cocktail/../../x")).statusCode()).isEqualTo(404);
    }
  }
}
