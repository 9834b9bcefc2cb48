package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.AddressState;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of accounts. */
public final class AddressesViewModel extends ValueViewModel<Address> {
  private static final String NAME = "addresses";

  /** A list that nobody looks at yet. */
  public AddressesViewModel(Inventory<Address> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Address>>> own(Formats formats) {
    Cells<Address> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.state(AddressState.class, Address::status, AddressState::tone),
        cells.mono("ip", Address::ip).sortedBy(SortKey.address(row -> row.value().ip())),
        cells.mono("subnet", Address::subnet),
        Column.flag(
            "internet",
            cells.title("internet"),
            row -> flag(formats, row.value().internet()),
            row -> row.value().internet()),
        cells.option("datacenter", Address::datacenter),
        cells.count("id", Address::id).hidden());
  }

  @Override
  protected String key(Address value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Address> row) {
    return row.value().ip();
  }

  @Override
  protected List<Relation> related(
      Sourced<Address> self, List<Sourced<Address>> all, Formats formats) {
    CloudLead lead = new CloudLead(formats.texts(), self.connection());
    Address value = self.value();
    return value.status().value() == AddressState.ASSIGNED
        ? List.of(lead.serverAt(value.ip()), lead.balancers(value.ip()))
        : List.of();
  }

  @Override
  public List<DetailSection> details(ValueRow<Address> row) {
    Address value = row.value();
    return new FactSheet(formats(), NAME)
        .section("address")
        .option("state", value.state())
        .mono("ip", value.ip())
        .number("id", value.id())
        .mono("subnet", value.subnet())
        .flag("internet", value.internet())
        .option("datacenter", value.datacenter())
        .text("connection", row.connection())
        .others(value.details())
        .sections();
  }

  private static String flag(Formats formats, @Nullable Boolean value) {
    return value == null ? "" : formats.flag(value);
  }
}
