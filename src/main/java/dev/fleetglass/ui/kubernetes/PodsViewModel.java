package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.Pod;
import dev.fleetglass.model.PodState;
import dev.fleetglass.service.Inventory;
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
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.search.Naming;
import java.util.ArrayList;
import java.util.List;

/** The pods of a cluster. */
public final class PodsViewModel extends ValueViewModel<Pod> {
  private static final String NAME = "pods";
  private static final String STATES = "pods.state.";

  /** A list that nobody looks at yet. */
  public PodsViewModel(Inventory<Pod> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Pod>>> own(Formats formats) {
    Cells<Pod> cells = new Cells<>(NAME, formats);
    return List.of(
        Column.<ValueRow<Pod>>state(
                "state",
                cells.title("state"),
                row -> StateWord.of(row.value().state(), STATES, cells.texts()),
                row -> row.value().state().value().tone())
            .fitting(StateWord.all(PodState.class, STATES, cells.texts()))
            .called(Naming.states(PodState.class, STATES, cells.texts())),
        cells.text("name", Pod::name),
        cells.text("namespace", Pod::namespace),
        Column.number(
            "ready", cells.title("ready"), row -> share(row.value()), row -> row.value().ready()),
        cells.count("restarts", Pod::restarts),
        cells.text("node", Pod::node),
        cells
            .mono("address", Pod::address)
            .sortedBy(SortKey.address(row -> Cells.orEmpty(row.value().address()))),
        cells.text("owner", PodsViewModel::owner),
        cells.age("created", Pod::created));
  }

  @Override
  protected boolean hasOneConnection() {
    return true;
  }

  @Override
  protected String key(Pod value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Pod> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(Sourced<Pod> self, List<Sourced<Pod>> all, Formats formats) {
    Lead lead = new Lead(formats.texts(), self.connectionId(), self.value().clusterId());
    Pod value = self.value();
    List<Relation> related = new ArrayList<>();
    related.add(lead.cluster());
    related.add(lead.namespace(value.namespace()));
    if (value.node() != null) {
      related.add(lead.node(value.node()));
    }
    String owner = value.ownerName();
    if (owner != null) {
      related.add(lead.workload(value.namespace(), value.ownerKind(), owner));
    }
    related.add(lead.events(value.namespace(), "Pod", value.name()));
    return related;
  }

  private static String owner(Pod pod) {
    String name = Cells.orEmpty(pod.ownerName());
    return pod.ownerKind() == null ? name : pod.ownerKind() + "/" + name;
  }

  private static String share(Pod pod) {
    if (pod.ready() == null) {
      return "";
    }
    return pod.containers() == null
        ? String.valueOf(pod.ready())
        : pod.ready() + "/" + pod.containers();
  }

  @Override
  public List<DetailSection> details(ValueRow<Pod> row) {
    Pod value = row.value();
    return sheet(row)
        .section("pod")
        .text(
            "state",
            FactSheet.coded(StateWord.of(value.state(), STATES, formats().texts()), value.state()))
        .text("name", value.name())
        .text("namespace", value.namespace())
        .text("node", value.node())
        .mono("address", value.address())
        .mono("ready", share(value))
        .number("restarts", value.restarts())
        .text("owner", owner(value))
        .text("cluster", value.clusterId())
        .text("connection", row.connection())
        .time("created", value.created())
        .others(value.details())
        .sections();
  }
}
