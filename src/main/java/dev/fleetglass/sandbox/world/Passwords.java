package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What support knows of passwords: one for the system of each provisioned server, one for its
 * database if it has one, and one for the storage, which belongs to no server. They are made up of
 * the seed and open nothing.
 */
public final class Passwords {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final long STORAGE_ID = 1;

  private final Dice dice;
  private final ServerFleet fleet;

  Passwords(Dice dice, ServerFleet fleet) {
    this.dice = dice;
    this.fleet = fleet;
  }

  /**
   * One entry.
   *
   * @param server null for the storage's
   * @param datacenter null for the storage's
   */
  public record Entry(
      long id,
      @Nullable Server server,
      String application,
      String username,
      String password,
      @Nullable Option datacenter) {}

  /**
   * The storage's first, then by place of the server.
   *
   * @param datacenter which ones are wanted; asked with null for the storage's, which is in none
   */
  public Stream<Entry> at(Instant time, Predicate<@Nullable Option> datacenter) {
    return Stream.concat(
        hasStorage(datacenter) ? Stream.of(storage()) : Stream.empty(),
        slots(datacenter).boxed().flatMap(slot -> of(slot, time).stream()));
  }

  /** How many those are, none of which is made for that. */
  public long count(Instant time, Predicate<@Nullable Option> datacenter) {
    long servers =
        slots(datacenter)
            .filter(slot -> fleet.id(slot, time) != null)
            .mapToLong(slot -> hasDatabase(slot) ? 2 : 1)
            .sum();
    return servers + (hasStorage(datacenter) ? 1 : 0);
  }

  private boolean hasStorage(Predicate<@Nullable Option> datacenter) {
    return fleet.size() > 0 && datacenter.test(null);
  }

  private Entry storage() {
    return new Entry(STORAGE_ID, null, "cloudstorage", "GSI-41717", word(STORAGE_ID), null);
  }

  private IntStream slots(Predicate<@Nullable Option> datacenter) {
    return IntStream.range(0, fleet.size()).filter(slot -> datacenter.test(fleet.datacenter(slot)));
  }

  private boolean hasDatabase(int slot) {
    return !fleet.hasPublicAddress(slot);
  }

  /** The entry with this id, if there is one at that time. */
  public Optional<Entry> byId(long id, Instant time) {
    if (id == STORAGE_ID) {
      return hasStorage(_ -> true) ? Optional.of(storage()) : Optional.empty();
    }
    long server = id / 2;
    return IntStream.range(0, fleet.size())
        .filter(slot -> {
          Long known = fleet.id(slot, time);
          return known != null && known == server;
        })
        .boxed()
        .flatMap(slot -> of(slot, time).stream())
        .filter(entry -> entry.id() == id)
        .findFirst();
  }

  private List<Entry> of(int slot, Instant time) {
    Long id = fleet.id(slot, time);
    if (id == null) {
      return List.of();
    }
    Server server = fleet.at(slot, time);
    List<Entry> entries = new ArrayList<>();
    boolean windows = server.os().name().startsWith("Windows");
    entries.add(entry(2 * id, server, "os", windows ? "Administrator" : "root"));
    if (hasDatabase(slot)) {
      entries.add(
          windows
              ? entry(2 * id + 1, server, "mssql", "sa")
              : entry(2 * id + 1, server, "mysql", "root"));
    }
    return entries;
  }

  private Entry entry(long id, Server server, String application, String username) {
    return new Entry(id, server, application, username, word(id), server.datacenter());
  }

  private String word(long id) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      word.append(LETTERS.charAt(dice.between("password", id, i, 0, LETTERS.length() - 1)));
    }
    return word.toString();
  }
}
