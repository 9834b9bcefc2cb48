package dev.fleetglass.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.fleetglass.sandbox.cocktail.CocktailDialect;
import dev.fleetglass.sandbox.gogrid.GoGridDialect;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server on 127.0.0.1 that speaks the Cocktail and GoGrid APIs over HTTP from one seeded world.
 * Everything it answers is a function of seed and clock. It also serves the documents' samples
 * below {@code /seed/}, without credentials: {@code cocktail/clusters.json}, {@code
 * cocktail/monitoring.json}, {@code cocktail/failure.txt}, {@code gogrid/servers.json}, {@code
 * .xml} and {@code .csv}.
 */
public final class Sandbox implements AutoCloseable {
  static {
    // The server reads this once, when its first instance is made. Without it every second answer
    // on a kept connection waits 40 ms for the client's delayed acknowledgement. Whoever embeds the
    // sandbox and wants it otherwise sets the property first.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final FrontDoor door;
  private final ExecutorService threads;
  private final Access access;
  private final Faults faults;
  private final String address;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Sandbox(
      HttpServer server, FrontDoor door, ExecutorService threads, Access access, Faults faults) {
    this.server = server;
    this.door = door;
    this.threads = threads;
    this.access = access;
    this.faults = faults;
    this.address = "http://127.0.0.1:" + door.port();
  }

  /**
   * Starts serving.
   *
   * @throws FaultSpecException when the options' faults cannot be read
   * @throws IOException when the port is taken
   */
  public static Sandbox start(SandboxOptions options, Clock clock) throws IOException {
    Faults faults = new Faults(options.seed());
    faults.apply(options.faults());
    Access access = Access.of(options.seed());
    World world = new World(options.seed(), options.clusters(), options.servers());
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    FrontDoor door;
    try {
      door = FrontDoor.open(options.port(), server.getAddress());
    } catch (IOException e) {
      server.stop(0);
      throw e;
    }
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-", 0).factory());
    server.setExecutor(threads);
    server.createContext(
        "/",
        new Router(
            new CocktailDialect(world, access.token()),
            new GoGridDialect(world, access.apiKey(), access.secret(), options.role()),
            faults,
            clock));
    server.start();
    return new Sandbox(server, door, threads, access, faults);
  }

  /** Base of the Cocktail API, without a path. */
  public URI cocktailUrl() {
    return URI.create(address);
  }

  /** The bearer token that Cocktail accepts. */
  public String token() {
    return access.token();
  }

  /** Base of the GoGrid API; ends in {@code /api}. */
  public URI gogridUrl() {
    return URI.create(address + "/api");
  }

  /** The GoGrid key, of a user who can change nothing. */
  public String apiKey() {
    return access.apiKey();
  }

  /** The shared secret that signs for {@link #apiKey()}. */
  public String secret() {
    return access.secret();
  }

  /** What it does wrong; may be changed while it runs. */
  public Faults faults() {
    return faults;
  }

  /** Connections that callers hold open at the moment, used or idle. */
  public int callers() {
    return door.callers();
  }

  /** Stops at once, in the middle of answers too. Afterwards none of its threads is left. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      door.close();
      server.stop(0);
      threads.shutdownNow();
      threads.close();
    }
  }

  /** Tells where it is, never how to get in. */
  @Override
  public String toString() {
    return "Sandbox[" + address + "]";
  }
}
