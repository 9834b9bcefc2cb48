package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Endpoint;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import org.jspecify.annotations.Nullable;

/**
 * Objects that come within others: options, addresses, images ({@code api/gogrid.md} section 2).
 * Each is read from the slot at which its layout begins.
 */
final class Parts {
  private Parts() {}

  /** Slots of an option. */
  static final class OptionPart {
    private static final int ID;
    private static final int NAME;
    private static final int DESCRIPTION;
    static final Layout LAYOUT;

    static {
      Layout.Builder layout = Layout.builder();
      ID = layout.whole("id");
      NAME = layout.text("name");
      DESCRIPTION = layout.text("description");
      LAYOUT = layout.build();
    }

    private OptionPart() {}
  }

  /** Slots of an address. */
  static final class AddressPart {
    private static final int ID;
    private static final int IP;
    private static final int SUBNET;
    private static final int PUBLIC;
    private static final int STATE;
    private static final int DATACENTER;
    static final Layout LAYOUT;

    static {
      Layout.Builder layout = Layout.builder();
      ID = layout.whole("id");
      IP = layout.text("ip");
      SUBNET = layout.text("subnet");
      PUBLIC = layout.field("public", Shape.BOOLEAN);
      STATE = layout.part("state", OptionPart.LAYOUT);
      DATACENTER = layout.part("datacenter", OptionPart.LAYOUT);
      LAYOUT = layout.build();
    }

    private AddressPart() {}
  }

  /**
   * Slots of an image within a server, which the model knows without prices and without what API
   * versions from 1.8 on added. The name of the owning customer is a column of its own before
   * version 1.3 and in an object after. Old versions send a bare option.
   */
  static final class ImagePart {
    static final int ID;
    static final int NAME;
    static final int FRIENDLY_NAME;
    static final int DESCRIPTION;
    static final int OS;
    static final int ARCHITECTURE;
    static final int TYPE;
    static final int STATE;
    static final int LOCATION;
    static final int PRICE;
    static final int ACTIVE;
    static final int SHARED;
    static final int OWNER;
    static final int FLAT_OWNER;
    static final int CREATED;
    static final int UPDATED;
    static final Layout LAYOUT;

    static {
      Layout.Builder layout = Layout.builder();
      ID = layout.whole("id");
      NAME = layout.text("name");
      FRIENDLY_NAME = layout.text("friendlyName");
      DESCRIPTION = layout.text("description");
      OS = layout.part("os", OptionPart.LAYOUT);
      ARCHITECTURE = layout.part("architecture", OptionPart.LAYOUT);
      TYPE = layout.part("type", OptionPart.LAYOUT);
      STATE = layout.part("state", OptionPart.LAYOUT);
      LOCATION = layout.text("location");
      PRICE = layout.field("price", Shape.AMOUNT);
      ACTIVE = layout.field("isActive", Shape.BOOLEAN);
      SHARED = layout.field("isPublic", Shape.BOOLEAN);
      OWNER = layout.text("owner.name");
      FLAT_OWNER = layout.text("ownerName");
      CREATED = layout.field("createdTime", Shape.TIME);
      UPDATED = layout.field("updatedTime", Shape.TIME);
      LAYOUT = layout.build();
    }

    private ImagePart() {}
  }

  /** Slots of an address with a port. */
  static final class EndpointPart {
    private static final int ADDRESS;
    private static final int PORT;
    static final Layout LAYOUT;

    static {
      Layout.Builder layout = Layout.builder();
      ADDRESS = layout.part("ip", AddressPart.LAYOUT);
      PORT = layout.whole("port");
      LAYOUT = layout.build();
    }

    private EndpointPart() {}
  }

  static @Nullable Option option(Row row, int base) {
    return row.hasAny(OptionPart.LAYOUT, base)
        ? row.pool().part(row, OptionPart.LAYOUT, base, Parts::newOption)
        : null;
  }

  private static Option newOption(Row row, int base) {
    return new Option(
        row.whole(base + OptionPart.ID),
        row.textOrEmpty(base + OptionPart.NAME),
        row.text(base + OptionPart.DESCRIPTION));
  }

  static @Nullable Address address(Row row, int base) {
    if (!row.hasAny(AddressPart.LAYOUT, base)) {
      return null;
    }
    return new Address(
        row.whole(base + AddressPart.ID),
        row.textOrEmpty(base + AddressPart.IP),
        row.text(base + AddressPart.SUBNET),
        row.flag(base + AddressPart.PUBLIC),
        option(row, base + AddressPart.STATE),
        option(row, base + AddressPart.DATACENTER));
  }

  static @Nullable Endpoint endpoint(Row row, int base) throws UndecodableException {
    Long port = row.whole(base + EndpointPart.PORT);
    Address address = address(row, base + EndpointPart.ADDRESS);
    if (port != null && port != port.intValue()) {
      throw new UndecodableException(row.at("port"), "The number is out of range: " + port);
    }
    return port == null && address == null
        ? null
        : new Endpoint(address, port == null ? null : port.intValue());
  }

  static @Nullable Image image(Row row, int base) {
    return row.hasAny(ImagePart.LAYOUT, base)
        ? row.pool().part(row, ImagePart.LAYOUT, base, Parts::newImage)
        : null;
  }

  static Image newImage(Row row, int base) {
    return new Image(
        row.whole(base + ImagePart.ID),
        row.textOrEmpty(base + ImagePart.NAME),
        row.text(base + ImagePart.FRIENDLY_NAME),
        row.text(base + ImagePart.DESCRIPTION),
        option(row, base + ImagePart.OS),
        option(row, base + ImagePart.ARCHITECTURE),
        option(row, base + ImagePart.TYPE),
        option(row, base + ImagePart.STATE),
        row.text(base + ImagePart.LOCATION),
        row.text(base + ImagePart.PRICE),
        row.flag(base + ImagePart.ACTIVE),
        row.flag(base + ImagePart.SHARED),
        owner(row, base),
        row.time(base + ImagePart.CREATED),
        row.time(base + ImagePart.UPDATED));
  }

  /** The owning customer's name. */
  static @Nullable String owner(Row row, int base) {
    String name = row.text(base + ImagePart.OWNER);
    return name != null ? name : row.text(base + ImagePart.FLAT_OWNER);
  }
}
