package dev.fleetglass.bench;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.store.history.HistoryException;
import dev.fleetglass.store.history.HistoryFile;
import dev.fleetglass.store.history.HistoryOptions;
import dev.fleetglass.store.history.ListKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Copies of a long list of which a hundredth changes every half minute. */
final class ListBench {
  private static final int STEP = 30;

  private final int count;
  private final int hours;
  private final SplittableRandom random = new SplittableRandom(11);

  /** How long the list of some moment takes, and what the copies took on the disk. */
  record Outcome(double millis, Map<String, Object> notes) {}

  ListBench(int count) {
    this.count = count;
    hours = count < 1000 ? 1 : 6;
  }

  Outcome run(Path file) throws IOException, InterruptedException, HistoryException {
    Month.Time clock = new Month.Time(Month.BEGIN);
    List<Server> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(server(i));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double worst = 0;
    long cpu = 0;
    long first = 0;
    int rounds = hours * 3600 / STEP;
    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      for (int round = 0; round < rounds; round++) {
        clock.set(Month.BEGIN.plusSeconds((long) round * STEP));
        for (int change = count / 100; change > 0; change--) {
          int changed = random.nextInt(count);
          rows.set(changed, server(changed));
        }
        history.keep(ListKind.SERVERS, "g", clock.instant(), rows);
        history.flush();
        if (round == 0) {
          first = history.status().bytes();
        }
      }
      for (int i = 0; i < 8; i++) {
        Instant at = Month.BEGIN.plusSeconds(random.nextLong((long) rounds * STEP));
        long cpuBegin = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        int size = history.list(ListKind.SERVERS, at).getFirst().rows().size();
        worst = Math.max(worst, (System.nanoTime() - begin) / 1e6);
        cpu = Math.max(cpu, threads.getCurrentThreadCpuTime() - cpuBegin);
        if (size == 0) {
          throw new IllegalStateException("no rows at " + at);
        }
      }
    }
    return new Outcome(
        worst,
        Map.of(
            "rows",
            count,
            "hours",
            hours,
            "first_bytes",
            first,
            "bytes",
            Files.size(file),
            "cpu_ms",
            cpu / 1_000_000));
  }

  private Server server(int index) {
    ServerState[] states = ServerState.values();
    String state = states[random.nextInt(states.length)].name();
    return new Server(
        (long) index,
        "web-" + index,
        "Server number " + index + " of the shop",
        Coded.of(ServerState.class, state, ServerState.UNKNOWN),
        new Address(
            index + 7L,
            "10." + index / 65_536 + "." + index / 256 % 256 + "." + index % 256,
            "10.0.0.0/8",
            true,
            new Option(2L, "Assigned", null),
            new Option(1L, "US-West-1", null)),
        null,
        null,
        new Option(3L, "4GB", "Server with 4GB RAM"),
        new Option(1L, "Web Server", "Web or application server"),
        new Option(13L, "CentOS 5.6 (64-bit)", null),
        new Option(1L, "US-West-1", "US West 1 data center"),
        false,
        4.0,
        102_400L,
        Map.of("image.price", "0"));
  }
}
