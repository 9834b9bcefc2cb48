package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The load balancers, by index. One stands before the servers of a group that lie in one data
 * centre and in thirteen rounds of the fleet's places; its own address is the public one of a
 * database server's place there. Which balancers there are never changes, so that is found once, at
 * the first question: eight bytes for each are kept. Every twelfth is replaced from time to time by
 * a new one, which has no id at first.
 */
public final class BalancerFleet {
  private static final List<String> BALANCED =
      List.of(
          "web-prod",
          "app-prod",
          "api-prod",
          "auth-prod",
          "search-prod",
          "cms-web",
          "img-prod",
          "order-api",
          "web-stg");
  private static final int MOST_REAL = 8;
  private static final long IDS_FROM = 20_000;
  private static final long REPLACED_FROM = 1_000_000;
  private static final int GENERATIONS = 100_000;
  private static final double RESTS_OFF = 0.04;

  private final Dice dice;
  private final ServerFleet fleet;
  private final Turnover turnover;
  private volatile @Nullable Places places;

  BalancerFleet(Dice dice, ServerFleet fleet) {
    this.dice = dice;
    this.fleet = fleet;
    this.turnover = new Turnover(dice, "balancer", 12, 5);
  }

  /** What never changes: which group, rounds and data centre, and whose place the address is of. */
  private static final class Places {
    private final int[] keys;
    private final int[] virtualSlots;
    private final BitSet taken;

    Places(int[] keys, int[] virtualSlots, BitSet taken) {
      this.keys = keys;
      this.virtualSlots = virtualSlots;
      this.taken = taken;
    }

    int[] keys() {
      return keys;
    }

    int[] virtualSlots() {
      return virtualSlots;
    }

    BitSet taken() {
      return taken;
    }
  }

  public int size() {
    return places().keys().length;
  }

  /** Where a balancer is. */
  public Option datacenter(int index) {
    return Catalogue.DATACENTERS.get(places().keys()[index] % Catalogue.DATACENTERS.size());
  }

  /** At most 20 letters for up to a million servers. */
  public String name(int index) {
    int key = places().keys()[index];
    return BALANCED.get(group(key))
        + "-lb"
        + (batch(key) + 1)
        + List.of("-w", "-e", "-u").get(key % Catalogue.DATACENTERS.size());
  }

  /** Null until it is provisioned. */
  public @Nullable Long id(int index, Instant time) {
    long second = time.getEpochSecond();
    if (!turnover.covers(index)) {
      return IDS_FROM + 3L * index + dice.between("balancer-id", index, 0, 0, 2);
    }
    return turnover.age(index, second) < Turnover.PROVISIONED_AFTER
        ? null
        : REPLACED_FROM
            + Math.floorMod(turnover.generation(index, second), (long) GENERATIONS) * size()
            + index;
  }

  public Balancer at(int index, Instant time) {
    Places all = places();
    int slot = all.virtualSlots()[index];
    int key = all.keys()[index];
    int front = port(group(key));
    int[] real = real(key);
    List<Balancer.Endpoint> endpoints =
        Arrays.stream(real)
            .mapToObj(
                server -> new Balancer.Endpoint(fleet.address(server), front == 443 ? 8443 : 8080))
            .toList();
    double mind = dice.unit("balancer-persistence", index, 0);
    return new Balancer(
        id(index, time),
        name(index),
        dice.unit("balancer-description", index, 0) < 0.5
            ? null
            : "Before " + BALANCED.get(group(key)),
        new Balancer.Endpoint(AddressPlan.publicAddress(slot, fleet.datacenter(slot)), front),
        endpoints,
        BalancerOptions.TYPES.get(dice.unit("balancer-type", index, 0) < 0.7 ? 0 : 1),
        BalancerOptions.PERSISTENCES.get(mind < 0.5 ? 0 : mind < 0.8 ? 1 : 2),
        BalancerOptions.SYSTEMS.getFirst(),
        state(index, real, time),
        datacenter(index));
  }

  /** Off at rest, or unavailable while none of its servers runs. */
  private Option state(int index, int[] real, Instant time) {
    if (id(index, time) == null || dice.unit("balancer-rests", index, 0) < RESTS_OFF) {
      return BalancerOptions.OFF;
    }
    boolean served = Arrays.stream(real).anyMatch(slot -> fleet.isRunning(slot, time));
    return served ? BalancerOptions.ON : BalancerOptions.UNAVAILABLE;
  }

  /** Whether the public address of a place is a balancer's. */
  boolean isVirtual(int slot) {
    return places().taken().get(slot);
  }

  Turnover turnover() {
    return turnover;
  }

  private static int port(int group) {
    return BALANCED.get(group).startsWith("auth") || BALANCED.get(group).startsWith("api")
        ? 443
        : 80;
  }

  private int[] real(int key) {
    int place = key % Catalogue.DATACENTERS.size();
    int first = batch(key) * AddressPlan.USABLE;
    int number = ServerGroup.number(BALANCED.get(group(key)));
    int[] found = new int[AddressPlan.USABLE];
    int count = 0;
    for (int round = first; round < first + AddressPlan.USABLE && count < MOST_REAL; round++) {
      int slot = fleet.slot(round, number);
      if (slot < fleet.size() && fleet.datacenter(slot).id() == place + 1) {
        found[count++] = slot;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int batch(int key) {
    return key / (BALANCED.size() * Catalogue.DATACENTERS.size());
  }

  private static int group(int key) {
    return key / Catalogue.DATACENTERS.size() % BALANCED.size();
  }

  private Places places() {
    Places known = places;
    if (known == null) {
      known = find();
      places = known;
    }
    return known;
  }

  /** A balancer needs two servers at least and an address that is left. */
  private Places find() {
    int slotsOfBatch = AddressPlan.USABLE * ServerGroup.ALL.size();
    int batches = Math.ceilDiv(fleet.size(), slotsOfBatch);
    int perBatch = BALANCED.size() * Catalogue.DATACENTERS.size();
    List<int[]> found = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      List<List<Integer>> free = freePlaces(batch * slotsOfBatch, slotsOfBatch);
      for (int key = batch * perBatch; key < (batch + 1) * perBatch; key++) {
        List<Integer> left = free.get(key % Catalogue.DATACENTERS.size());
        if (!left.isEmpty() && real(key).length > 1) {
          found.add(new int[] {key, left.removeLast()});
        }
      }
    }
    BitSet taken = new BitSet();
    found.forEach(balancer -> taken.set(balancer[1]));
    return new Places(
        found.stream().mapToInt(balancer -> balancer[0]).toArray(),
        found.stream().mapToInt(balancer -> balancer[1]).toArray(),
        taken);
  }

  /** Places whose public address no server has, by data centre. Every second one stays free. */
  private List<List<Integer>> freePlaces(int from, int count) {
    List<List<Integer>> free =
        Stream.<List<Integer>>generate(ArrayList::new).limit(Catalogue.DATACENTERS.size()).toList();
    for (int slot = from; slot < Math.min(from + count, fleet.size()); slot++) {
      if (slot % 2 == 0 && !fleet.hasPublicAddress(slot)) {
        free.get(fleet.datacenter(slot).id() - 1).add(slot);
      }
    }
    return free;
  }
}
