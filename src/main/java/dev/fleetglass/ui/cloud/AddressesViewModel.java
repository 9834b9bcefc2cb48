package dev.fleetglass.ui.cloud;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.AddressState;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.RowLink;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.search.Naming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The addresses of accounts, each with the server that has it. */
public final class AddressesViewModel extends InventoryViewModel<Address, AddressRow> {
  static final String NAME = "addresses";
  private static final String STATES = NAME + ".state.";

  /** As wide as most names of servers, which may be known only after the addresses. */
  private static final String USUAL_NAME = "0".repeat(14);

  private final Neighbours lists;

  /** Null until they were asked for; the first rows are made before anybody tells of servers. */
  private volatile @Nullable List<Sourced<Server>> servers;

  private volatile Owners owners = Owners.NONE;

  /** A list that nobody looks at yet. */
  public AddressesViewModel(Neighbours lists, TableEnvironment environment) {
    super(NAME, lists.addresses(), environment);
    this.lists = lists;
  }

  @Override
  protected void watch(Subscriptions until) {
    Coalescer<InventorySnapshot<Server>> news =
        new Coalescer<>(
            gate(),
            snapshot -> {
              if (!owners.are(snapshot.rows())) {
                servers = snapshot.rows();
                fill();
              }
            });
    until.add(news::close);
    until.add(lists.servers().subscribe(news::offer)::close);
  }

  /** Those of the newest servers; worked out on the worker, where rows are made. */
  private Owners owners() {
    List<Sourced<Server>> newest = servers;
    if (newest == null) {
      newest = lists.servers().snapshot().rows();
      servers = newest;
    }
    Owners known = owners;
    if (!known.are(newest)) {
      known = new Owners(newest);
      owners = known;
    }
    return known;
  }

  @Override
  protected List<Column<AddressRow>> columns(Formats formats) {
    Texts texts = formats.texts();
    List<Column<AddressRow>> columns =
        List.of(
            Column.<AddressRow>state(
                    "state",
                    title(texts, "state"),
                    row -> StateWord.of(row.value().status(), STATES, texts),
                    row -> row.value().status().value().tone())
                .fitting(StateWord.all(AddressState.class, STATES, texts))
                .called(Naming.states(AddressState.class, STATES, texts)),
            Column.<AddressRow>mono("ip", title(texts, "ip"), row -> row.value().ip())
                .sortedBy(SortKey.address(row -> row.value().ip())),
            Column.text("server", title(texts, "server"), AddressRow::server)
                .fitting(List.of(USUAL_NAME))
                .leading(row -> !row.server().isEmpty()),
            Column.mono(
                "subnet", title(texts, "subnet"), row -> Cells.orEmpty(row.value().subnet())),
            Column.flag(
                "internet",
                title(texts, "internet"),
                row -> formats.flag(row.value().internet()),
                row -> row.value().internet()),
            Column.text(
                "datacenter",
                title(texts, "datacenter"),
                row -> Cells.name(row.value().datacenter())),
            Column.<AddressRow>number(
                    "id",
                    title(texts, "id"),
                    row -> row.value().id() == null ? "" : row.value().id().toString(),
                    row -> row.value().id())
                .hidden(),
            Column.<AddressRow>connection(
                    "connection", title(texts, "connection"), AddressRow::connection)
                .leading(_ -> true));
    return Naming.of(
        columns,
        NAME + ".column.",
        Map.of("ip", List.of("address"), "datacenter", List.of("dc", "location")));
  }

  private static String title(Texts texts, String column) {
    return texts.get(NAME + ".column." + column);
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("free", texts.get("addresses.view.free"))
            .searching("state:unassigned")
            .sortedBy("ip", false),
        SavedView.plain("subnets", texts.get("addresses.view.subnets"))
            .sortedBy("ip", false)
            .groupedBy("subnet"));
  }

  @Override
  protected String key(Address value) {
    return value.key();
  }

  @Override
  protected AddressRow row(String id, Sourced<Address> value, boolean old, Formats texts) {
    return new AddressRow(id, value.connection(), value.value(), server(value), old);
  }

  @Override
  protected boolean current(AddressRow row, Sourced<Address> value, Formats texts) {
    return row.server().equals(server(value));
  }

  private String server(Sourced<Address> address) {
    return owners().of(address.connectionId(), address.value().ip());
  }

  @Override
  protected String stateWord(String wire) {
    return wire;
  }

  @Override
  public String title(AddressRow row) {
    return row.value().ip();
  }

  @Override
  protected Optional<RowLink> link(AddressRow row, String column) {
    return column.equals("server")
        ? Optional.of(
            new RowLink.Within(
                ScreenId.SERVERS,
                new Target.Search(
                    Relation.is("name", row.server())
                        + " "
                        + Relation.is("connection", row.connection()))))
        : super.link(row, column);
  }

  @Override
  protected void relations(
      AddressRow row,
      List<Sourced<Address>> all,
      @Nullable Instant at,
      Formats texts,
      Consumer<List<Relation>> found) {
    Sourced<Address> self = self(row, all);
    if (self == null) {
      found.accept(List.of());
      return;
    }
    List<Relation> related = new ArrayList<>();
    related.add(Relation.connection(texts.texts(), self.connectionId(), self.connection()));
    CloudLead lead = new CloudLead(texts.texts(), lists, self);
    String ip = self.value().ip();
    if (self.value().status().value() != AddressState.UNASSIGNED) {
      related.add(lead.serverAt(ip));
      related.add(lead.balancers(ip));
    }
    related.addAll(lead.lookups(LookupUse.OF_ADDRESSES, self.value()));
    found.accept(related);
  }

  @Override
  public List<DetailSection> details(AddressRow row) {
    Address value = row.value();
    return new FactSheet(formats(), NAME)
        .section("address")
        .option("state", value.state())
        .mono("ip", value.ip())
        .text("server", row.server().isEmpty() ? null : row.server())
        .number("id", value.id())
        .mono("subnet", value.subnet())
        .flag("internet", value.internet())
        .option("datacenter", value.datacenter())
        .text("connection", row.connection())
        .others(value.details())
        .sections();
  }
}
