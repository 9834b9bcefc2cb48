package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Cluster.Node;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The clusters. Each climbs through Kubernetes versions, one every fifteen days, and is made anew
 * after the last; now and then one resizes, fails or gives an upgrade up.
 */
public final class ClusterFleet {
  private static final List<String> VERSIONS =
      List.of(
          "1.24.6", "1.24.10", "1.24.17", "1.25.3", "1.25.11", "1.25.16", "1.26.1", "1.26.8",
          "1.26.15", "1.27.3", "1.27.9", "1.27.16", "1.28.2", "1.28.8", "1.28.15", "1.29.1",
          "1.29.6", "1.29.14", "1.30.0", "1.30.4", "1.30.10", "1.31.0", "1.31.3", "1.31.6");
  private static final long BETWEEN_UPGRADES = 15 * 86_400L;
  private static final long UPGRADE_LASTS = 360;
  private static final long GIBIBYTE = 1L << 30;

  private final Dice dice;
  private final int size;
  private final ClusterTroubles troubles;

  ClusterFleet(Dice dice, int size) {
    this.dice = dice;
    this.size = size;
    this.troubles = new ClusterTroubles(dice);
  }

  public int size() {
    return size;
  }

  /** All of them, by number. */
  public List<Cluster> at(Instant time) {
    return IntStream.range(0, size)
        .mapToObj(index -> cluster(index, time.getEpochSecond()))
        .toList();
  }

  /** The one with this number, if there is one. */
  public Optional<Cluster> bySeq(int seq, Instant time) {
    return seq < 1 || seq > size
        ? Optional.empty()
        : Optional.of(cluster(seq - 1, time.getEpochSecond()));
  }

  private Cluster cluster(int index, long time) {
    Site site = Site.ALL.get(index % Site.ALL.size());
    int round = index / Site.ALL.size();
    String suffix = round == 0 ? "" : "-" + (round + 1);
    long phase = dice.between("upgrade", index, 0, 0, (int) BETWEEN_UPGRADES);
    long step = Math.floorDiv(time - phase, BETWEEN_UPGRADES);
    long into = Math.floorMod(time - phase, BETWEEN_UPGRADES);
    int position =
        Math.floorMod(
            step + dice.between("version", index, 0, 0, VERSIONS.size()), VERSIONS.size());
    long born = time - into - position * BETWEEN_UPGRADES;
    boolean changing = into < UPGRADE_LASTS;
    String state = site.isRetired() ? "STOPPED" : troubles.stateAt(index, time);
    long updated = site.isRetired() ? born : Math.max(born, troubles.lastChange(index, time));
    if (changing && !site.isRetired()) {
      state = position == 0 ? "CREATING" : "UPGRADING";
    }
    if (!site.isRetired()) {
      updated = Math.max(updated, changing ? time - into : time - into + UPGRADE_LASTS);
    }
    String id = site.id() + suffix;
    String subnet = "10." + (20 + index % 200) + "." + (index / 200);
    return new Cluster(
        index,
        index + 1,
        id,
        site.name() + suffix,
        site.description(),
        site.region(),
        site.cubeType(),
        site.authType(),
        "https://" + subnet + ".10:6443",
        subnet + ".11",
        VERSIONS.get(changing && position > 0 ? position - 1 : position),
        state,
        !site.isRetired(),
        !site.cubeType().equals("MANAGED"),
        site.providerAccount(),
        Instant.ofEpochSecond(born),
        Instant.ofEpochSecond(updated),
        nodes(index, id));
  }

  private List<Node> nodes(int index, String clusterId) {
    int cores = dice.pick("node-cores", index, 0, List.of(4, 8, 8, 16, 32));
    long memory = cores * dice.pick("node-memory", index, 0, List.of(2L, 4L, 4L, 8L)) * GIBIBYTE;
    return IntStream.rangeClosed(1, dice.between("nodes", index, 0, 3, 9))
        .mapToObj(
            number -> new Node(clusterId + "-w" + (number < 10 ? "0" : "") + number, cores, memory))
        .toList();
  }
}
