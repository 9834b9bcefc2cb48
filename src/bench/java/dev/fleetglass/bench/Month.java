package dev.fleetglass.bench;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.Metrics;
import dev.fleetglass.sandbox.world.World;
import dev.fleetglass.store.history.HistoryFile;
import dev.fleetglass.store.history.HistoryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * Polls of ten series each, every ten seconds, written as the program writes them, only faster: the
 * clock is moved by hand. A third are requests a second, a third cores, a third memory of the
 * sandbox's world; or numbers of which each bit of the fraction is random.
 */
final class Month {
  static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
  static final int STEP = 10;
  static final int SERIES_A_METRIC = 10;
  private static final int STEPS_A_ROUND = 360;

  /** So many rounds at the end are written poll by poll; blocks are of two hours. */
  private static final int SLOW_ROUNDS = 2;

  private static final long SEED = 20_261_001;

  private final List<MetricKey> keys = new ArrayList<>();
  private final List<List<Source>> sources = new ArrayList<>();

  /** Where a series' values come from; empty when it has none at that time. */
  @FunctionalInterface
  private interface Value {
    OptionalDouble at(Instant time);
  }

  private record Source(Map<String, String> labels, Value value) {}

  /**
   * What was written.
   *
   * @param rate samples a second, of what was not written poll by poll
   */
  record Written(long bytes, long samples, double rate, Map<String, Long> tables) {}

  Month(int series, boolean random) {
    World world = new World(SEED, Math.max(4, series / 3), 1);
    Metrics metrics = world.metrics();
    List<Cluster> clusters =
        world.clusters().at(BEGIN).stream().filter(one -> !one.nodes().isEmpty()).toList();
    SplittableRandom noise = new SplittableRandom(SEED);
    List<Map.Entry<Cluster, Cluster.Node>> nodes = new ArrayList<>();
    clusters.forEach(one -> one.nodes().forEach(node -> nodes.add(Map.entry(one, node))));
    for (int metric = 0; metric < Math.max(1, series / SERIES_A_METRIC); metric++) {
      String connection = "connection-" + metric / 3;
      keys.add(new MetricKey(connection, List.of("ingress", "cores", "memory").get(metric % 3)));
      List<Source> some = new ArrayList<>();
      for (int i = 0; i < Math.min(series, SERIES_A_METRIC); i++) {
        int place = metric / 3 * SERIES_A_METRIC + i;
        Cluster cluster = clusters.get(place % clusters.size());
        Map.Entry<Cluster, Cluster.Node> node = nodes.get(place % nodes.size());
        Value value =
            random
                ? _ -> OptionalDouble.of(noise.nextDouble())
                : switch (metric % 3) {
                  case 0 -> time -> metrics.ingressRequests(cluster, "nginx", time);
                  case 1 -> time -> metrics.nodeCores(node.getKey(), node.getValue(), time);
                  default -> time -> metrics.nodeMemory(node.getKey(), node.getValue(), time);
                };
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("cluster", metric % 3 == 0 ? cluster.id() : node.getKey().id());
        labels.put(metric % 3 == 0 ? "class" : "node", node.getValue().name() + "-" + place);
        some.add(new Source(labels, value));
      }
      sources.add(some);
    }
  }

  List<MetricKey> metrics() {
    return keys;
  }

  Written write(Path file, int days) throws IOException, InterruptedException {
    Time clock = new Time(BEGIN);
    long count = 0;
    long quick = 0;
    long spent = 0;
    int rounds = days * 86_400 / STEP / STEPS_A_ROUND;
    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      CompletableFuture<List<List<List<MetricSample>>>> next = made(0);
      for (int round = 0; round < rounds; round++) {
        List<List<List<MetricSample>>> polls = next.join();
        next = made(round + 1);
        // Those that have no block yet are in the file as a program at its usual pace leaves them.
        boolean slowly = round >= rounds - SLOW_ROUNDS;
        long begin = System.nanoTime();
        int size = 0;
        for (int step = 0; step < STEPS_A_ROUND; step++) {
          for (int metric = 0; metric < keys.size(); metric++) {
            history.add(keys.get(metric), polls.get(step).get(metric));
            size += polls.get(step).get(metric).size();
          }
          if (slowly || step == STEPS_A_ROUND - 1) {
            clock.set(BEGIN.plusSeconds(((long) round * STEPS_A_ROUND + step + 1) * STEP));
            history.flush();
          }
        }
        count += size;
        if (!slowly) {
          quick += size;
          spent += System.nanoTime() - begin;
        }
        if (history.status().problem() != null) {
          throw new IllegalStateException(history.status().toString());
        }
      }
      next.join();
    }
    return new Written(Files.size(file), count, quick * 1e9 / spent, tables(file));
  }

  /** The polls of an hour, made while those of the hour before are written. */
  private CompletableFuture<List<List<List<MetricSample>>>> made(int round) {
    return CompletableFuture.supplyAsync(() -> {
      List<List<List<MetricSample>>> polls = new ArrayList<>(STEPS_A_ROUND);
      for (int step = 0; step < STEPS_A_ROUND; step++) {
        polls.add(poll(BEGIN.plusSeconds(((long) round * STEPS_A_ROUND + step) * STEP)));
      }
      return polls;
    });
  }

  /** What all metrics answer at a time. */
  private List<List<MetricSample>> poll(Instant time) {
    List<List<MetricSample>> all = new ArrayList<>(keys.size());
    for (List<Source> some : sources) {
      List<MetricSample> samples = new ArrayList<>(some.size());
      for (Source one : some) {
        OptionalDouble value = one.value.at(time);
        if (value.isPresent()) {
          samples.add(new MetricSample(one.labels, time, value.getAsDouble()));
        }
      }
      all.add(samples);
    }
    return all;
  }

  /**
   * Writes on after the days that were written, poll after poll without a pause, until interrupted.
   *
   * @param told of every poll that is written
   */
  void writeOn(HistoryFile history, Time clock, Runnable told) {
    try {
      while (!Thread.interrupted()) {
        Instant now = clock.instant().plusSeconds(STEP);
        List<List<MetricSample>> poll = poll(now);
        clock.set(now);
        for (int metric = 0; metric < keys.size(); metric++) {
          history.add(keys.get(metric), poll.get(metric));
        }
        history.flush();
        told.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Long> tables(Path file) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String table : List.of("raw", "fine", "coarse", "pending")) {
        try (var row =
            statement.executeQuery("SELECT coalesce(sum(length(data)), 0) FROM " + table)) {
          bytes.put(table, row.next() ? row.getLong(1) : 0);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return bytes;
  }

  /** A clock that is set. */
  static final class Time implements java.time.InstantSource {
    private volatile Instant now;

    Time(Instant now) {
      this.now = now;
    }

    void set(Instant time) {
      now = time;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  static Duration length(int days) {
    return Duration.ofDays(days);
  }
}
