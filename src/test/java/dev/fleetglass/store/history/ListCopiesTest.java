package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds copies of lists against the lists that were kept. */
class ListCopiesTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesBackListsAsTheyWere(long seed) throws Exception {
    Random random = new Random(seed);
    RandomRows rows = new RandomRows(random);
    HandClock clock = new HandClock(BEGIN);
    HistoryFile history = open(clock);
    TreeMap<Instant, List<Server>> servers = new TreeMap<>();
    TreeMap<Instant, List<Cluster>> clusters = new TreeMap<>();
    List<Server> server = new ArrayList<>();
    List<Cluster> cluster = new ArrayList<>();
    Instant now = BEGIN;
    for (int round = 0; round < 150; round++) {
      now = now.plusSeconds(61).plusNanos(random.nextInt(1_000_000_000));
      clock.set(now);
      rows.changeServers(server);
      rows.changeClusters(cluster);
      servers.put(now, List.copyOf(server));
      clusters.put(now, List.copyOf(cluster));
      history.keep(ListKind.SERVERS, "g", now, server);
      history.keep(ListKind.CLUSTERS, "c", now, cluster);
      if (random.nextInt(25) == 0) {
        history.close();
        history = open(clock);
      } else if (round % 2 == 0) {
        history.flush();
      } else {
        check(history, now, servers, clusters);
        history.flush();
      }
    }
    for (Instant at = BEGIN; at.isBefore(now); at = at.plusSeconds(97)) {
      check(history, at, servers, clusters);
    }
    history.close();
  }

  private static void check(
      HistoryFile history,
      Instant at,
      NavigableMap<Instant, List<Server>> servers,
      NavigableMap<Instant, List<Cluster>> clusters)
      throws HistoryException {
    check(history.list(ListKind.SERVERS, at), "g", at, servers);
    check(history.list(ListKind.CLUSTERS, at), "c", at, clusters);
  }

  private static <T> void check(
      List<KeptList<T>> found, String connection, Instant at, NavigableMap<Instant, List<T>> kept) {
    var wanted = kept.floorEntry(at);
    if (wanted == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).hasSize(1);
    KeptList<T> list = found.getFirst();
    assertThat(list.connectionId()).isEqualTo(connection);
    assertThat(list.fetched()).isEqualTo(wanted.getKey());
    assertThat(list.rows()).containsExactlyInAnyOrderElementsOf(wanted.getValue());
  }

  @Test
  void aClockThatWasSetForwardAndBackMixesNothingUp() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    HistoryFile history = open(clock);
    RandomRows rows = new RandomRows(new Random(8));
    List<Server> servers = new ArrayList<>();
    TreeMap<Instant, List<Server>> kept = new TreeMap<>();
    for (int round = 0; round < 40; round++) {
      Duration ahead = round >= 10 && round < 15 ? Duration.ofHours(1) : Duration.ZERO;
      Instant now = BEGIN.plusSeconds(61L * round).plus(ahead);
      clock.set(now);
      rows.changeServers(servers);
      kept.put(now, List.copyOf(servers));
      history.keep(ListKind.SERVERS, "g", now, servers);
      history.flush();
      check(history.list(ListKind.SERVERS, now), "g", now, kept);
    }
    history.close();
  }

  @Test
  void rowsThatStayTheSameCostNothing() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    List<Server> rows = new ArrayList<>();
    RandomRows random = new RandomRows(new Random(5));
    while (rows.size() < 2000) {
      random.changeServers(rows);
    }
    long first;
    try (HistoryFile history = open(clock)) {
      history.keep(ListKind.SERVERS, "g", BEGIN, rows);
      history.flush();
      first = history.status().bytes();
    }
    try (HistoryFile history = open(clock)) {
      for (int minute = 1; minute <= 600; minute++) {
        clock.set(BEGIN.plusSeconds(60L * minute));
        history.keep(ListKind.SERVERS, "g", clock.instant(), rows);
        history.flush();
      }
      assertThat(history.list(ListKind.SERVERS, clock.instant()).getFirst().fetched())
          .isEqualTo(clock.instant());
    }
    assertThat(Files.size(folder.resolve("history.db"))).isLessThan(first + 100_000);
  }

  @Test
  void copiesAtMostOnceAMinuteButShowsTheNewestRows() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    RandomRows random = new RandomRows(new Random(7));
    List<Server> rows = new ArrayList<>();
    try (HistoryFile history = open(clock)) {
      for (int i = 0; i <= 13; i++) {
        random.changeServers(rows);
        clock.set(BEGIN.plusSeconds(10L * i));
        history.keep(ListKind.SERVERS, "g", clock.instant(), rows);
        history.flush();
        KeptList<Server> now = history.list(ListKind.SERVERS, clock.instant()).getFirst();
        assertThat(now.fetched()).isEqualTo(clock.instant());
        assertThat(now.rows()).containsExactlyInAnyOrderElementsOf(rows);
      }
      assertThat(history.list(ListKind.SERVERS, BEGIN.plusSeconds(59)).getFirst().fetched())
          .isEqualTo(BEGIN);
      assertThat(history.list(ListKind.SERVERS, BEGIN.plusSeconds(119)).getFirst().fetched())
          .isEqualTo(BEGIN.plusSeconds(60));
    }
    try (HistoryFile history = open(clock)) {
      KeptList<Server> last = history.list(ListKind.SERVERS, Instant.MAX).getFirst();
      assertThat(last.fetched()).isEqualTo(BEGIN.plusSeconds(130));
      assertThat(last.rows()).containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  @Test
  void dropsOldCopiesButKnowsTheListAtTheBeginning() throws Exception {
    HandClock clock = new HandClock(BEGIN);
    RandomRows random = new RandomRows(new Random(9));
    List<Server> rows = new ArrayList<>();
    try (HistoryFile history = open(clock)) {
      history.retain(new HistoryRetention(Duration.ofDays(1), Duration.ofDays(2)));
      TreeMap<Instant, List<Server>> kept = new TreeMap<>();
      for (int hour = 0; hour < 72; hour++) {
        random.changeServers(rows);
        clock.set(BEGIN.plus(Duration.ofHours(hour)));
        kept.put(clock.instant(), List.copyOf(rows));
        history.keep(ListKind.SERVERS, "g", clock.instant(), rows);
        history.add(HistoryFileTest.CPU, HistoryFileTest.poll(clock.instant(), 1));
        history.flush();
      }
      assertThat(history.list(ListKind.SERVERS, BEGIN)).isEmpty();
      Instant yesterday = clock.instant().minus(Duration.ofHours(24));
      assertThat(history.list(ListKind.SERVERS, yesterday).getFirst().rows())
          .containsExactlyInAnyOrderElementsOf(kept.floorEntry(yesterday).getValue());
    }
  }

  private HistoryFile open(HandClock clock) {
    return HistoryFile.open(folder.resolve("history.db"), clock, HistoryOptions.DEFAULT);
  }
}
