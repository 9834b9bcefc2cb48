package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Endpoint;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LoadBalancerState;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The load balancers of accounts. */
public final class BalancersViewModel extends ValueViewModel<LoadBalancer> {
  private static final String NAME = "balancers";

  private final Neighbours lists;

  /** A list that nobody looks at yet. */
  public BalancersViewModel(Neighbours lists, TableEnvironment environment) {
    super(NAME, lists.balancers(), environment);
    this.lists = lists;
  }

  @Override
  protected List<Column<ValueRow<LoadBalancer>>> own(Formats formats) {
    Cells<LoadBalancer> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.state(LoadBalancerState.class, LoadBalancer::state, LoadBalancerState::tone),
        cells.text("name", LoadBalancer::name),
        cells.mono("virtual", value -> text(value.virtual())),
        cells.mono("real", BalancersViewModel::real).withTooltip(row -> real(row.value())),
        cells.count("servers", value -> (long) value.real().size()),
        cells.option("type", LoadBalancer::type),
        cells.option("persistence", LoadBalancer::persistence),
        cells.option("datacenter", LoadBalancer::datacenter),
        cells
            .text("description", LoadBalancer::description)
            .withTooltip(row -> Cells.orEmpty(row.value().description()))
            .flexing());
  }

  @Override
  protected String key(LoadBalancer value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<LoadBalancer> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(
      Sourced<LoadBalancer> self, List<Sourced<LoadBalancer>> all, Formats formats) {
    CloudLead lead = new CloudLead(formats.texts(), lists, self);
    List<Relation> related = new ArrayList<>();
    Endpoint virtual = self.value().virtual();
    if (virtual != null && virtual.address() != null) {
      related.add(lead.address(virtual.address()));
    }
    for (Endpoint behind : self.value().real()) {
      if (behind.address() != null) {
        related.add(lead.serverAt(behind.address().ip()));
      }
    }
    related.add(lead.jobs(self.value().name()));
    related.addAll(lead.lookups(LookupUse.OF_BALANCERS, self.value()));
    return related;
  }

  private static String real(LoadBalancer value) {
    return value.real().stream().map(Endpoint::toString).collect(Collectors.joining(", "));
  }

  private static String text(@Nullable Endpoint endpoint) {
    return endpoint == null ? "" : endpoint.toString();
  }

  @Override
  public List<DetailSection> details(ValueRow<LoadBalancer> row) {
    LoadBalancer value = row.value();
    FactSheet sheet =
        new FactSheet(formats(), NAME)
            .section("balancer")
            .text(
                "state",
                FactSheet.coded(
                    StateWord.of(value.state(), NAME + ".state.", formats().texts()),
                    value.state()))
            .text("name", value.name())
            .text("description", value.description())
            .number("id", value.id())
            .option("type", value.type())
            .option("persistence", value.persistence())
            .option("os", value.os())
            .option("datacenter", value.datacenter())
            .text("connection", row.connection())
            .section("endpoints")
            .mono("virtual", value.virtual() == null ? null : text(value.virtual()));
    value.real().forEach(behind -> sheet.mono("real", behind.toString()));
    return sheet.others(value.details()).sections();
  }
}
