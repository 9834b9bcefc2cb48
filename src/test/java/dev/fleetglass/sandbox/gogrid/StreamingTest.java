package dev.fleetglass.sandbox.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.sandbox.gogrid.Answer.Summary;
import dev.fleetglass.sandbox.world.Server;
import dev.fleetglass.sandbox.world.ServerFleet;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamingTest {
  private static final int SERVERS = 100_000;
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  /** Shorter than any server in any format. */
  private static final long LEAST_ROW = 150;

  private static final long MOST_HELD = 64 * 1024;

  private final Counter wire = new Counter();
  private final ServerFleet fleet = new World(7, 1, SERVERS).servers();

  @ParameterizedTest
  @EnumSource(Format.class)
  void oneHundredThousandServersLeaveAsTheyAreMade(Format format) throws IOException {
    Answer<Server> answer =
        Answer.of(new Summary(SERVERS, 0, 0L, SERVERS), Shapes.SERVER, this::servers);

    Rendering.of(format).render(answer, "/grid/server/list", 19).writeTo(wire);

    assertThat(wire.bytes).isGreaterThan(SERVERS * LEAST_ROW);
  }

  /** Servers that must find what was made before them on its way. */
  private Stream<Server> servers() {
    return IntStream.range(0, SERVERS)
        .mapToObj(slot -> {
          if (slot % 1000 == 0) {
            assertThat(wire.bytes).isGreaterThanOrEqualTo(slot * LEAST_ROW - MOST_HELD);
          }
          return fleet.at(slot, NOW);
        });
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int next) {
      bytes++;
    }

    @Override
    public void write(byte[] next, int offset, int length) {
      bytes += length;
    }
  }
}
