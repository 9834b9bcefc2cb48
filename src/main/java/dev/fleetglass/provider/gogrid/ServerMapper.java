package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the neutral {@link Server} of a row. For one answer. */
final class ServerMapper {
  private static final Image NO_IMAGE =
      new Image(
          null, "", null, null, null, null, null, null, null, null, null, null, null, null, null);

  private static final AddressAt IP = AddressAt.of("ip");
  private static final AddressAt PRIVATE_IP = AddressAt.of("privateip");
  private static final OptionAt RAM = OptionAt.of("ram");
  private static final OptionAt TYPE = OptionAt.of("type");
  private static final OptionAt OS = OptionAt.of("os");
  private static final OptionAt DATACENTER = OptionAt.of("datacenter");
  private static final OptionAt IMAGE_OS = OptionAt.of("image.os");
  private static final OptionAt IMAGE_ARCHITECTURE = OptionAt.of("image.architecture");
  private static final OptionAt IMAGE_TYPE = OptionAt.of("image.type");
  private static final OptionAt IMAGE_STATE = OptionAt.of("image.state");

  private final Pool pool;
  private final Map<String, Coded<ServerState>> states = new HashMap<>();

  ServerMapper(Pool pool) {
    this.pool = pool;
  }

  Server map(ServerWire wire) throws UndecodableException {
    return new Server(
        wire.whole("id"),
        orEmpty(wire.text("name")),
        wire.text("description"),
        state(orEmpty(wire.text("state.name"))),
        address(wire, IP),
        address(wire, PRIVATE_IP),
        image(wire),
        option(wire, RAM),
        option(wire, TYPE),
        option(wire, OS),
        option(wire, DATACENTER),
        wire.flag("isSandbox"),
        wire.number("cores"),
        wire.whole("diskSize"),
        wire.rest());
  }

  private Coded<ServerState> state(String name) {
    return states.computeIfAbsent(
        name, wire -> Coded.of(ServerState.class, wire, ServerState.UNKNOWN));
  }

  private @Nullable Address address(ServerWire wire, AddressAt at) throws UndecodableException {
    Long id = wire.whole(at.id());
    String ip = wire.text(at.ip());
    String subnet = wire.text(at.subnet());
    Boolean internet = wire.flag(at.internet());
    Option state = option(wire, at.state());
    Option datacenter = option(wire, at.datacenter());
    boolean absent =
        id == null
            && ip == null
            && subnet == null
            && internet == null
            && state == null
            && datacenter == null;
    return absent ? null : new Address(id, orEmpty(ip), subnet, internet, state, datacenter);
  }

  private @Nullable Image image(ServerWire wire) throws UndecodableException {
    Image image =
        new Image(
            wire.whole("image.id"),
            orEmpty(wire.text("image.name")),
            wire.text("image.friendlyName"),
            wire.text("image.description"),
            option(wire, IMAGE_OS),
            option(wire, IMAGE_ARCHITECTURE),
            option(wire, IMAGE_TYPE),
            option(wire, IMAGE_STATE),
            wire.text("image.location"),
            wire.text("image.price"),
            wire.flag("image.isActive"),
            wire.flag("image.isPublic"),
            owner(wire),
            wire.time("image.createdTime"),
            wire.time("image.updatedTime"));
    return image.equals(NO_IMAGE) ? null : pool.share(image);
  }

  /** The owning customer's name: an object from version 1.3 on, a plain column before. */
  private static @Nullable String owner(ServerWire wire) {
    String name = wire.text("image.owner.name");
    return name != null ? name : wire.text("image.ownerName");
  }

  private @Nullable Option option(ServerWire wire, OptionAt at) throws UndecodableException {
    Long id = wire.whole(at.id());
    String name = wire.text(at.name());
    String description = wire.text(at.description());
    return id == null && name == null && description == null
        ? null
        : pool.share(new Option(id, orEmpty(name), description));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Paths of an option's parts, joined once and not for every row. */
  private record OptionAt(String id, String name, String description) {
    static OptionAt of(String at) {
      return new OptionAt(at + ".id", at + ".name", at + ".description");
    }
  }

  private record AddressAt(
      String id, String ip, String subnet, String internet, OptionAt state, OptionAt datacenter) {
    static AddressAt of(String at) {
      return new AddressAt(
          at + ".id",
          at + ".ip",
          at + ".subnet",
          at + ".public",
          OptionAt.of(at + ".state"),
          OptionAt.of(at + ".datacenter"));
    }
  }
}
