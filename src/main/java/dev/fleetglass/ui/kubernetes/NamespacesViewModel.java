package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.Namespace;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.List;

/** The namespaces of a cluster. */
public final class NamespacesViewModel extends ValueViewModel<Namespace> {
  private static final String NAME = "namespaces";

  /** A list that nobody looks at yet. */
  public NamespacesViewModel(Inventory<Namespace> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Namespace>>> own(Formats formats) {
    Cells<Namespace> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.text("name", Namespace::name),
        cells.text("status", Namespace::status),
        cells.age("created", Namespace::created));
  }

  @Override
  protected boolean hasOneConnection() {
    return true;
  }

  @Override
  protected String key(Namespace value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Namespace> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(
      Sourced<Namespace> self, List<Sourced<Namespace>> all, Formats formats) {
    Lead lead = new Lead(formats.texts(), self.connectionId(), self.value().clusterId());
    String name = self.value().name();
    String query = Relation.is("namespace", name);
    return List.of(
        lead.cluster(),
        lead.to(ScreenId.WORKLOADS, "fg-layers-outline", "workloads", name, query),
        lead.to(ScreenId.PODS, "fg-cube-outline", "pods", name, query),
        lead.to(ScreenId.EVENTS, "fg-bell-outline", "events", name, query));
  }

  @Override
  public List<DetailSection> details(ValueRow<Namespace> row) {
    Namespace value = row.value();
    return sheet(row)
        .section("namespace")
        .text("name", value.name())
        .text("status", value.status())
        .text("cluster", value.clusterId())
        .text("connection", row.connection())
        .time("created", value.created())
        .others(value.details())
        .sections();
  }
}
