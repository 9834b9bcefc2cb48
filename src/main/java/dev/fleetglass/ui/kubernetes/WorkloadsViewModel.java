package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.Workload;
import dev.fleetglass.model.WorkloadState;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.search.Naming;
import java.util.ArrayList;
import java.util.List;

/** The workloads of a cluster. */
public final class WorkloadsViewModel extends ValueViewModel<Workload> {
  private static final String NAME = "workloads";
  private static final String STATES = "workloads.state.";

  /** A list that nobody looks at yet. */
  public WorkloadsViewModel(Inventory<Workload> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Workload>>> own(Formats formats) {
    Cells<Workload> cells = new Cells<>(NAME, formats);
    return List.of(
        Column.<ValueRow<Workload>>state(
                "state",
                cells.title("state"),
                row -> StateWord.of(row.value().state(), STATES, cells.texts()),
                row -> row.value().state().tone())
            .fitting(StateWord.all(WorkloadState.class, STATES, cells.texts()))
            .called(Naming.states(WorkloadState.class, STATES, cells.texts())),
        cells.text("name", Workload::name),
        cells.text("namespace", Workload::namespace),
        cells.text("kind", Workload::kind),
        cells.count("ready", Workload::ready),
        cells.count("desired", Workload::desired),
        cells.age("created", Workload::created));
  }

  @Override
  protected boolean hasOneConnection() {
    return true;
  }

  @Override
  protected String key(Workload value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Workload> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(
      Sourced<Workload> self, List<Sourced<Workload>> all, Formats formats) {
    Lead lead = new Lead(formats.texts(), self.connectionId(), self.value().clusterId());
    Workload value = self.value();
    String kind = Cells.orEmpty(value.kind());
    List<Relation> related = new ArrayList<>();
    related.add(lead.cluster());
    related.add(lead.namespace(value.namespace()));
    related.add(
        lead.to(
            ScreenId.PODS,
            "fg-cube-outline",
            "pods",
            value.name(),
            Relation.is("namespace", value.namespace())
                + " owner:"
                + Relation.quoted(value.name())));
    if (!kind.isEmpty()) {
      related.add(lead.events(value.namespace(), kind, value.name()));
    }
    return related;
  }

  @Override
  public List<DetailSection> details(ValueRow<Workload> row) {
    Workload value = row.value();
    return sheet(row)
        .section("workload")
        .text("state", StateWord.of(value.state(), STATES, formats().texts()))
        .text("name", value.name())
        .text("namespace", value.namespace())
        .text("kind", value.kind())
        .number("ready", value.ready())
        .number("desired", value.desired())
        .text("cluster", value.clusterId())
        .text("connection", row.connection())
        .time("created", value.created())
        .others(value.details())
        .sections();
  }
}
