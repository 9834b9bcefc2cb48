package dev.fleetglass.provider.cocktail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.http.Answer;
import dev.fleetglass.http.AnswerHead;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.http.UndecodableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged answers end in rows or in one of the two exceptions a decoder may throw. */
class EnvelopeFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final byte[] LIKELY =
      "{}[]\",:0-.eEnulltrue\\/ \n\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

  @ParameterizedTest
  @ValueSource(strings = {"seed-clusters.json", "seed-monitoring.json", "seed-failure.json"})
  void survivesDamage(String seed) {
    SplittableRandom random = new SplittableRandom(20_261_123);
    byte[] whole = Seeds.bytes(seed);
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = whole.clone();
      int changes = 1 + random.nextInt(4);
      for (int i = 0; i < changes; i++) {
        damaged[random.nextInt(damaged.length)] =
            random.nextBoolean()
                ? LIKELY[random.nextInt(LIKELY.length)]
                : (byte) random.nextInt(256);
      }
      failed += decodes(seed, damaged) ? 0 : 1;
      ErrorText.of(new String(damaged, StandardCharsets.UTF_8));
    }
    assertThat(failed).isPositive();
  }

  private static boolean decodes(String seed, byte[] body) {
    AnswerHead head = new AnswerHead(200, Map.of(), TestCalls.NOW);
    Answer answer = new Answer(head, new ByteArrayInputStream(body), text -> text);
    try {
      if (seed.contains("monitoring")) {
        new Envelope<>(SampleWire::read).decode(answer).forEach(row -> row.toSample(TestCalls.NOW));
      } else {
        ClusterMapper mapper = new ClusterMapper(ZoneOffset.UTC);
        new Envelope<>(ClusterWire::read).decode(answer).forEach(mapper::map);
      }
      return true;
    } catch (UndecodableException e) {
      assertThat(e.reason()).isNotBlank();
      return false;
    } catch (RefusedException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError("the stream itself cannot break: " + e, e);
    }
  }
}
