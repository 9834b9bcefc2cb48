package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.ServerGroup.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The servers, by place. What a filter asks for (type, sandbox, data centre) never changes in a
 * place, so that counting a large fleet builds no server.
 */
public final class ServerFleet {
  private static final int NUMBERS_FROM = 60_000;
  private static final int REPLACED_FROM = 5_000_000;
  private static final int GENERATIONS = 100_000;
  private static final List<Image> WEB_IMAGES = images(1);
  private static final List<Image> DATABASE_IMAGES = images(2);

  private final Dice dice;
  private final int size;
  private final ServerLife life;

  ServerFleet(Dice dice, int size) {
    this.dice = dice;
    this.size = size;
    this.life = new ServerLife(dice);
  }

  public int size() {
    return size;
  }

  /** {@link Catalogue#WEB} or {@link Catalogue#DATABASE}. */
  public Option type(int slot) {
    return group(slot).kind() == Kind.DATABASE ? Catalogue.DATABASE : Catalogue.WEB;
  }

  public boolean isSandbox(int slot) {
    return group(slot).kind() == Kind.SANDBOX;
  }

  /** A block of addresses lies in one data centre, and so do the servers that have them. */
  public Option datacenter(int slot) {
    double where = dice.unit("datacenter", slot / AddressPlan.USABLE, 0);
    return Catalogue.DATACENTERS.get(where < 0.45 ? 0 : where < 0.8 ? 1 : 2);
  }

  /** Unique in the fleet; a server keeps the name of the one whose place it takes. */
  public String name(int slot) {
    int number = slot / ServerGroup.ALL.size() + 1;
    return group(slot).prefix() + (number < 10 ? "-0" : "-") + number;
  }

  /** The id of the server in a place; null until it is provisioned. */
  public @Nullable Long id(int slot, Instant time) {
    long second = time.getEpochSecond();
    if (!life.isProvisioned(slot, second)) {
      return null;
    }
    if (!life.turnover().covers(slot)) {
      return NUMBERS_FROM + 3L * slot + dice.between("id", slot, 0, 0, 2);
    }
    return REPLACED_FROM
        + Math.floorMod(life.turnover().generation(slot, second), (long) GENERATIONS) * size
        + slot;
  }

  public Server at(int slot, Instant time) {
    ServerGroup group = group(slot);
    Option datacenter = datacenter(slot);
    boolean provisioned = life.isProvisioned(slot, time.getEpochSecond());
    boolean sandbox = group.kind() == Kind.SANDBOX;
    Option ram = sandbox ? Catalogue.SANDBOX_RAM : ram(slot);
    int units = units(ram);
    Image image = image(slot);
    return new Server(
        slot,
        id(slot, time),
        name(slot),
        description(slot, group),
        address(slot),
        group.kind() == Kind.DATABASE ? null : AddressPlan.privateAddress(slot, datacenter),
        ram,
        image,
        life.state(slot, time.getEpochSecond()),
        type(slot),
        image.os(),
        sandbox,
        datacenter,
        provisioned ? Double.valueOf(units / 2.0) : null,
        provisioned ? Integer.valueOf(units * 25_600) : null);
  }

  /** The address that a server was added with: of a database server a private one. */
  Address address(int slot) {
    return hasPublicAddress(slot)
        ? AddressPlan.publicAddress(slot, datacenter(slot))
        : AddressPlan.privateAddress(slot, datacenter(slot));
  }

  boolean hasPublicAddress(int slot) {
    return group(slot).kind() != Kind.DATABASE;
  }

  Image image(int slot) {
    return dice.pick("image", slot, 0, hasPublicAddress(slot) ? WEB_IMAGES : DATABASE_IMAGES);
  }

  boolean isRunning(int slot, Instant time) {
    return life.state(slot, time.getEpochSecond()).id() == Catalogue.ON.id();
  }

  /** Gigabytes of memory, from a half. */
  double gigabytes(int slot) {
    return units(isSandbox(slot) ? Catalogue.SANDBOX_RAM : ram(slot)) / 2.0;
  }

  ServerLife life() {
    return life;
  }

  /** The place of a group, by its number, in a round; may lie beyond the fleet. */
  int slot(int round, int group) {
    int groups = ServerGroup.ALL.size();
    return round * groups + Math.floorMod(group - shift(round), groups);
  }

  /** A place's group: each round of places holds every group once, in an order of its own. */
  private ServerGroup group(int slot) {
    int groups = ServerGroup.ALL.size();
    return ServerGroup.ALL.get((slot + shift(slot / groups)) % groups);
  }

  private int shift(int round) {
    return (int) (dice.unit("round", round, 0) * ServerGroup.ALL.size());
  }

  private Option ram(int slot) {
    double size = dice.unit("ram", slot, 0);
    double[] upTo = {0.10, 0.30, 0.55, 0.80, 0.92, 0.98};
    int index = 0;
    while (index < upTo.length && size >= upTo[index]) {
      index++;
    }
    return Catalogue.RAMS.get(index);
  }

  /**
   * Half gigabytes of memory: half a core and 25,600 MB of disk come with each [REC for the
   * smallest].
   */
  private static int units(Option ram) {
    String size = ram.name().toLowerCase(Locale.ROOT);
    return size.equals("512mb") ? 1 : 2 * Integer.parseInt(size.replace("gb", ""));
  }

  private @Nullable String description(int slot, ServerGroup group) {
    double kind = dice.unit("description", slot, 0);
    if (kind < 0.35) {
      return null;
    }
    if (kind < 0.8) {
      return group.english();
    }
    return kind < 0.97
        ? group.korean()
        : group.english() + "\nAsk \"" + group.korean() + "\" first";
  }

  private static List<Image> images(int type) {
    return ImageShelf.IN_USE.stream().filter(image -> image.type().id() == type).toList();
  }
}
