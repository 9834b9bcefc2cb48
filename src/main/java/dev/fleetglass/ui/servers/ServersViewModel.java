package dev.fleetglass.ui.servers;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.table.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The servers of all connections. */
public final class ServersViewModel extends InventoryViewModel<Server, ServerRow> {
  private final BiFunction<Sourced<Server>, Texts, List<Relation>> leads;

  /** A list that nobody looks at yet, and that leads to no list but its own. */
  public ServersViewModel(Inventory<Server> inventory, TableEnvironment environment) {
    this(inventory, (_, _) -> List.of(), environment);
  }

  /**
   * A list that nobody looks at yet.
   *
   * @param leads the ways from a server into other lists as they are now; asked on the worker
   */
  public ServersViewModel(
      Inventory<Server> inventory,
      BiFunction<Sourced<Server>, Texts, List<Relation>> leads,
      TableEnvironment environment) {
    super(
        "servers",
        inventory,
        FleetEvent.Kind.SERVER,
        at -> environment.past().servers(at),
        environment);
    this.leads = leads;
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("unwell", texts.get("servers.view.unwell"))
            .searching("state:failed OR state:changing OR state:unknown")
            .sortedBy("state", false),
        SavedView.plain("datacenters", texts.get("servers.view.datacenters"))
            .sortedBy("name", false)
            .groupedBy("datacenter"),
        SavedView.plain("biggest", texts.get("servers.view.biggest"))
            .sortedBy("ram", true)
            .sortedBy("cores", true)
            .sortedBy("disk", true));
  }

  @Override
  protected List<Column<ServerRow>> columns(Formats texts) {
    return ServerColumns.in(texts);
  }

  @Override
  protected String key(Server value) {
    return value.key();
  }

  @Override
  protected ServerRow row(String id, Sourced<Server> value, boolean old, Formats texts) {
    return ServerRow.of(id, value.connection(), value.value(), old, texts);
  }

  @Override
  protected void relations(
      ServerRow row,
      List<Sourced<Server>> all,
      @Nullable Instant at,
      Formats texts,
      Consumer<List<Relation>> found) {
    Sourced<Server> self = self(row, all);
    if (self == null) {
      found.accept(List.of());
      return;
    }
    List<Relation> relations = new ArrayList<>();
    relations.add(Relation.connection(texts.texts(), self.connectionId(), self.connection()));
    if (at == null) {
      relations.addAll(leads.apply(self, texts.texts()));
    }
    relations.addAll(new ServerRelations(texts.texts(), all).of(self.value()));
    found.accept(relations);
  }

  @Override
  protected String stateWord(String wire) {
    return ServerRow.word(Coded.of(ServerState.class, wire, ServerState.UNKNOWN), formats());
  }

  @Override
  public String title(ServerRow row) {
    return row.server().name();
  }

  @Override
  public List<DetailSection> details(ServerRow row) {
    Server server = row.server();
    FactSheet sheet =
        new FactSheet(formats(), "servers")
            .section("server")
            .text("state", FactSheet.coded(row.state(), server.state()))
            .text("name", server.name())
            .text("description", server.description())
            .number("id", server.id())
            .option("type", server.type())
            .option("datacenter", server.datacenter())
            .flag("sandbox", server.sandbox())
            .text("connection", row.connection())
            .section("size")
            .option("ram", server.ram())
            .number("cores", server.cores())
            .mono("disk", server.diskMegabytes() == null ? null : row.disk())
            .option("os", server.os());
    address(sheet.section("address"), server.address());
    address(sheet.section("privateAddress"), server.privateAddress());
    image(sheet.section("image"), server.image());
    return sheet.others(server.details()).sections();
  }

  private static void address(FactSheet sheet, @Nullable Address address) {
    if (address != null) {
      sheet
          .mono("ip", address.ip())
          .number("addressId", address.id())
          .mono("subnet", address.subnet())
          .flag("internet", address.internet())
          .option("addressState", address.state())
          .option("datacenter", address.datacenter());
    }
  }

  private static void image(FactSheet sheet, @Nullable Image image) {
    if (image != null) {
      sheet
          .text("imageName", image.name())
          .text("friendlyName", image.friendlyName())
          .text("description", image.description())
          .number("imageId", image.id())
          .option("os", image.os())
          .option("architecture", image.architecture())
          .option("imageType", image.type())
          .option("imageState", image.state())
          .mono("location", image.location())
          .mono("price", image.price())
          .flag("active", image.active())
          .flag("shared", image.shared())
          .text("owner", image.owner())
          .time("created", image.created())
          .time("updated", image.updated());
    }
  }
}
