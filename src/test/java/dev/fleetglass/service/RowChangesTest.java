package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.model.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowChangesTest {
  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tellsWhatAComparisonOfAllRowsTells(int seed) {
    Random random = new Random(seed);
    List<Server> before = fleet(random, List.of());
    List<Server> now = fleet(random, before);

    Set<String> told =
        changes(before, now).stream()
            .map(event -> event.subject() + " " + event.from() + ">" + event.to())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).isEqualTo(naive(before, now));
  }

  @Test
  void aServerThatIsGivenItsIdIsTheSameServer() {
    Server waiting = server(null, "web", "10.0.0.1", "Starting");

    assertThat(changes(List.of(waiting), List.of(server(7L, "web", "10.0.0.1", "Starting"))))
        .isEmpty();
    assertThat(changes(List.of(waiting), List.of(server(7L, "web", "10.0.0.1", "On"))))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.subject()).isEqualTo("#7");
          assertThat(event.from()).isEqualTo("Starting");
          assertThat(event.to()).isEqualTo("On");
        });
  }

  @Test
  void saysWhatCameAndWhatWent() {
    Server a = server(1L, "a", "10.0.0.1", "On");
    Server b = server(2L, "b", "10.0.0.2", "Off");

    assertThat(changes(List.of(a), List.of(b)))
        .containsExactly(
            new FleetEvent(
                ManualClock.START,
                FleetEvent.Kind.SERVER,
                "c",
                "#2",
                "b",
                "",
                "Off",
                ServerState.OFF.tone()),
            new FleetEvent(
                ManualClock.START, FleetEvent.Kind.SERVER, "c", "#1", "a", "On", "", Tone.OFF));
  }

  @Test
  void copesWithAHundredThousandRowsInAnotherOrder() {
    List<Server> before = new ArrayList<>();
    IntStream.range(0, 100_000)
        .forEach(i -> before.add(server((long) i, "s" + i, "10.0.0.1", "On")));
    List<Server> now = new ArrayList<>(before.reversed());
    now.set(500, server(before.size() - 501L, "s", "10.0.0.1", "Off"));

    assertThat(changes(before, now)).hasSize(1);
    assertThat(changes(before, List.of())).hasSize(RowChanges.MOST);
  }

  private static List<FleetEvent> changes(List<Server> before, List<Server> now) {
    return RowChanges.between(RowKind.SERVERS, "c", before, now, ManualClock.START);
  }

  /** Some of the rows of before, some of them changed, moved or gone, and new ones. */
  private static List<Server> fleet(Random random, List<Server> before) {
    Map<String, Server> rows = new HashMap<>();
    before.forEach(row -> rows.put(row.key(), row));
    for (int i = 0; i < 20; i++) {
      Server row =
          server(
              (long) random.nextInt(30),
              "s",
              "10.0.0.1",
              List.of("On", "Off", "Saving").get(random.nextInt(3)));
      if (random.nextInt(4) == 0) {
        rows.remove(row.key());
      } else {
        rows.put(row.key(), row);
      }
    }
    List<Server> list = new ArrayList<>(new TreeMap<>(rows).values());
    if (random.nextBoolean()) {
      Collections.shuffle(list, random);
    }
    return list;
  }

  private static Set<String> naive(List<Server> before, List<Server> now) {
    Set<String> wanted = new TreeSet<>();
    Map<String, String> states = new HashMap<>();
    now.forEach(row -> states.put(row.key(), row.state().wire()));
    Map<String, String> earlier = new HashMap<>();
    before.forEach(row -> earlier.put(row.key(), row.state().wire()));
    Stream.concat(states.keySet().stream(), earlier.keySet().stream())
        .distinct()
        .forEach(key -> {
          String from = earlier.getOrDefault(key, "");
          String to = states.getOrDefault(key, "");
          if (!from.equals(to)) {
            wanted.add(key + " " + from + ">" + to);
          }
        });
    return wanted;
  }

  static Server server(@Nullable Long id, String name, String ip, String state) {
    return new Server(
        id,
        name,
        null,
        Coded.of(ServerState.class, state, ServerState.UNKNOWN),
        new Address(null, ip, null, null, null, null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }
}
