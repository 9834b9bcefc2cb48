package dev.fleetglass.sandbox.world;

/**
 * Clusters, servers and metrics of one seed. Nothing is stored and nothing advances by itself:
 * whoever asks names the instant, so any instant can be asked any number of times, from any thread.
 */
public final class World {
  private final ClusterFleet clusters;
  private final ServerFleet servers;
  private final Namespaces namespaces;
  private final Metrics metrics;

  public World(long seed, int clusters, int servers) {
    Dice dice = new Dice(seed);
    this.clusters = new ClusterFleet(dice, clusters);
    this.servers = new ServerFleet(dice, servers);
    this.namespaces = new Namespaces(dice);
    this.metrics = new Metrics(dice);
  }

  public ClusterFleet clusters() {
    return clusters;
  }

  public ServerFleet servers() {
    return servers;
  }

  public Namespaces namespaces() {
    return namespaces;
  }

  public Metrics metrics() {
    return metrics;
  }
}
