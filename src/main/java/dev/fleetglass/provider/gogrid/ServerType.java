package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * Servers ({@code api/gogrid.md} section 2). Of the state only the name has a place in the model;
 * what else an image within a server has is among the server's details.
 */
final class ServerType implements ObjectType<Server> {
  static final ServerType INSTANCE = new ServerType();

  /** A billing token of a server's image: a price is written differently in each format. */
  static final Layout TOKEN = Layout.builder().rest(Shape.AMOUNT, "price").build();

  private static final int ID;
  private static final int NAME;
  private static final int DESCRIPTION;
  private static final int STATE;
  private static final int IP;
  private static final int PRIVATE_IP;
  private static final int IMAGE;
  private static final int RAM;
  private static final int TYPE;
  private static final int OS;
  private static final int DATACENTER;
  private static final int SANDBOX;
  private static final int CORES;
  private static final int DISK;
  private static final Layout LAYOUT;

  static {
    Layout.Builder layout = Layout.builder();
    ID = layout.whole("id");
    NAME = layout.text("name");
    DESCRIPTION = layout.text("description");
    STATE = layout.text("state.name");
    layout.rest(Shape.INTEGER, "state.id").rest(Shape.TEXT, "state.description");
    IP = layout.part("ip", Parts.AddressPart.LAYOUT);
    PRIVATE_IP = layout.part("privateip", Parts.AddressPart.LAYOUT);
    IMAGE = layout.part("image", Parts.ImagePart.LAYOUT);
    layout.list("image.billingtokens", TOKEN);
    RAM = layout.part("ram", Parts.OptionPart.LAYOUT);
    TYPE = layout.part("type", Parts.OptionPart.LAYOUT);
    OS = layout.part("os", Parts.OptionPart.LAYOUT);
    DATACENTER = layout.part("datacenter", Parts.OptionPart.LAYOUT);
    SANDBOX = layout.field("isSandbox", Shape.BOOLEAN);
    CORES = layout.field("cores", Shape.DECIMAL);
    DISK = layout.whole("diskSize");
    LAYOUT = layout.build();
  }

  private ServerType() {}

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Server read(Row row) throws UndecodableException {
    if (row.has(IMAGE + Parts.ImagePart.OWNER) && row.has(IMAGE + Parts.ImagePart.FLAT_OWNER)) {
      row.leave("image.ownerName");
    }
    return new Server(
        row.whole(ID),
        row.textOrEmpty(NAME),
        row.text(DESCRIPTION),
        row.pool().coded(ServerState.class, row.textOrEmpty(STATE), ServerState.UNKNOWN),
        Parts.address(row, IP),
        Parts.address(row, PRIVATE_IP),
        Parts.image(row, IMAGE),
        Parts.option(row, RAM),
        Parts.option(row, TYPE),
        Parts.option(row, OS),
        Parts.option(row, DATACENTER),
        row.flag(SANDBOX),
        row.number(CORES),
        row.whole(DISK),
        row.details());
  }

  @Override
  public @Nullable Long id(Server server) {
    return server.id();
  }

  @Override
  public String key(Server server) {
    return server.key();
  }
}
