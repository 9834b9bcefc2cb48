package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.ArrayList;
import java.util.List;

/** What Kubernetes reported in a cluster. */
public final class EventsViewModel extends ValueViewModel<ClusterEvent> {
  private static final String NAME = "events";

  /** A list that nobody looks at yet. */
  public EventsViewModel(Inventory<ClusterEvent> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<ClusterEvent>>> own(Formats formats) {
    Cells<ClusterEvent> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.age("last", ClusterEvent::last),
        cells.text("kind", ClusterEvent::kind),
        cells.text("object", ClusterEvent::object),
        cells.text("namespace", ClusterEvent::namespace),
        cells.count("count", ClusterEvent::count),
        cells.text("source", ClusterEvent::source),
        cells.age("first", ClusterEvent::first).hidden(),
        cells
            .text("message", ClusterEvent::message)
            .withTooltip(row -> row.value().message())
            .flexing());
  }

  @Override
  protected boolean hasOneConnection() {
    return true;
  }

  @Override
  protected String key(ClusterEvent value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<ClusterEvent> row) {
    return row.value().object();
  }

  @Override
  protected List<Relation> related(
      Sourced<ClusterEvent> self, List<Sourced<ClusterEvent>> all, Formats formats) {
    Lead lead = new Lead(formats.texts(), self.connectionId(), self.value().clusterId());
    ClusterEvent value = self.value();
    List<Relation> related = new ArrayList<>();
    related.add(lead.cluster());
    if (!value.namespace().isEmpty()) {
      related.add(lead.namespace(value.namespace()));
    }
    switch (Cells.orEmpty(value.kind())) {
      case "Pod" -> related.add(lead.pod(value.namespace(), value.object()));
      case "Node" -> related.add(lead.node(value.object()));
      case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob" ->
          related.add(lead.workload(value.namespace(), value.kind(), value.object()));
      default -> {
        // Of any other kind there is no list.
      }
    }
    return related;
  }

  @Override
  public List<DetailSection> details(ValueRow<ClusterEvent> row) {
    ClusterEvent value = row.value();
    return sheet(row)
        .section("event")
        .text("message", value.message())
        .text("kind", value.kind())
        .text("object", value.object())
        .text("subObject", value.subObject())
        .text("namespace", value.namespace())
        .text("source", value.source())
        .number("count", value.count())
        .time("first", value.first())
        .time("last", value.last())
        .text("cluster", value.clusterId())
        .text("connection", row.connection())
        .others(value.details())
        .sections();
  }
}
