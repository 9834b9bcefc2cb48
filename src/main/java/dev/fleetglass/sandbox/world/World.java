package dev.fleetglass.sandbox.world;

/**
 * Clusters, servers and metrics of one seed. Nothing is stored and nothing advances by itself:
 * whoever asks names the instant, so any instant can be asked any number of times, from any thread.
 */
public final class World {
  private final ClusterFleet clusters;
  private final ServerFleet servers;
  private final BalancerFleet balancers;
  private final AddressBook addresses;
  private final ImageLibrary images;
  private final JobLog jobs;
  private final Passwords passwords;
  private final Account account;
  private final Namespaces namespaces;
  private final Interiors interiors;
  private final Metrics metrics;

  public World(long seed, int clusters, int servers) {
    Dice dice = new Dice(seed);
    this.clusters = new ClusterFleet(dice, clusters);
    this.servers = new ServerFleet(dice, servers);
    this.balancers = new BalancerFleet(dice, this.servers);
    this.addresses = new AddressBook(this.servers, balancers);
    this.images = new ImageLibrary(this.servers);
    this.jobs = new JobLog(dice, this.servers, balancers);
    this.passwords = new Passwords(dice, this.servers);
    this.account = new Account(this.servers);
    this.namespaces = new Namespaces(dice);
    this.interiors = new Interiors(dice, namespaces);
    this.metrics = new Metrics(dice);
  }

  public ClusterFleet clusters() {
    return clusters;
  }

  public ServerFleet servers() {
    return servers;
  }

  public BalancerFleet balancers() {
    return balancers;
  }

  public AddressBook addresses() {
    return addresses;
  }

  public ImageLibrary images() {
    return images;
  }

  public JobLog jobs() {
    return jobs;
  }

  public Passwords passwords() {
    return passwords;
  }

  public Account account() {
    return account;
  }

  public Namespaces namespaces() {
    return namespaces;
  }

  /** What clusters hold. */
  public Interiors interiors() {
    return interiors;
  }

  public Metrics metrics() {
    return metrics;
  }
}
