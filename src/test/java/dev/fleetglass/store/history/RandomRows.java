package dev.fleetglass.store.history;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterCondition;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows with anything in them that a service may send or leave out. */
final class RandomRows {
  private final Random random;

  RandomRows(Random random) {
    this.random = random;
  }

  /** Some rows go, some change, some come; sometimes nothing happens. */
  void changeServers(List<Server> rows) {
    change(rows, this::server);
  }

  void changeClusters(List<Cluster> rows) {
    change(rows, this::cluster);
  }

  private <T> void change(List<T> rows, Supplier<T> row) {
    if (random.nextInt(4) == 0) {
      return;
    }
    for (int i = random.nextInt(4); i > 0 && !rows.isEmpty(); i--) {
      rows.remove(random.nextInt(rows.size()));
    }
    for (int i = random.nextInt(5); i > 0 && !rows.isEmpty(); i--) {
      rows.set(random.nextInt(rows.size()), row.get());
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      rows.add(random.nextInt(rows.size() + 1), row.get());
    }
  }

  Server server() {
    return new Server(
        maybe(() -> (long) random.nextInt(60)),
        text(),
        maybe(this::text),
        coded(ServerState.class, ServerState.UNKNOWN),
        maybe(this::address),
        maybe(this::address),
        maybe(this::image),
        maybe(this::option),
        maybe(this::option),
        maybe(this::option),
        maybe(this::option),
        maybe(random::nextBoolean),
        maybe(() -> random.nextInt(9) == 0 ? Double.NaN : random.nextInt(64) / 4.0),
        maybe(random::nextLong),
        details());
  }

  Cluster cluster() {
    return new Cluster(
        "c" + random.nextInt(40),
        maybe(random::nextLong),
        text(),
        maybe(this::text),
        coded(ClusterState.class, ClusterState.UNKNOWN),
        coded(ClusterKind.class, ClusterKind.UNKNOWN),
        coded(AuthType.class, AuthType.UNKNOWN),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(random::nextLong),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(this::text),
        maybe(this::text),
        maybe(random::nextBoolean),
        maybe(this::moment),
        maybe(this::moment),
        details(),
        maybe(this::condition));
  }

  private ClusterCondition condition() {
    return new ClusterCondition(
        maybe(random::nextLong),
        maybe(random::nextLong),
        maybe(random::nextLong),
        maybe(random::nextLong),
        maybe(random::nextLong),
        maybe(random::nextLong),
        maybe(random::nextDouble),
        maybe(random::nextDouble),
        maybe(random::nextLong));
  }

  private <E extends Enum<E>> Coded<E> coded(Class<E> type, E fallback) {
    E[] known = type.getEnumConstants();
    return Coded.of(
        type,
        random.nextInt(4) == 0 ? text() : known[random.nextInt(known.length)].name(),
        fallback);
  }

  private Address address() {
    return new Address(
        maybe(random::nextLong),
        "10.0.0." + random.nextInt(9),
        maybe(this::text),
        maybe(random::nextBoolean),
        maybe(this::option),
        maybe(this::option));
  }

  private Image image() {
    return new Image(
        maybe(random::nextLong),
        text(),
        maybe(this::text),
        maybe(this::text),
        maybe(this::option),
        maybe(this::option),
        maybe(this::option),
        maybe(this::option),
        maybe(this::text),
        maybe(this::text),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(this::text),
        maybe(this::moment),
        maybe(this::moment));
  }

  private Option option() {
    return new Option(maybe(random::nextLong), text(), maybe(this::text));
  }

  private Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      details.put(text(), text());
    }
    return details;
  }

  private Instant moment() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private String text() {
    String[] texts = {"", "web-1", "상태", "\"quoted\"\n", "null", "0", "a\\b", "😀"};
    return texts[random.nextInt(texts.length)] + random.nextInt(5);
  }

  private <V> @Nullable V maybe(Supplier<V> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }
}
