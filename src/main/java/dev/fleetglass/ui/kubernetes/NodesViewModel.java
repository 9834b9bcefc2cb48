package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.Node;
import dev.fleetglass.model.NodeState;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.search.Naming;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The nodes of a cluster. */
public final class NodesViewModel extends ValueViewModel<Node> {
  private static final String NAME = "nodes";
  private static final String STATES = "nodes.state.";

  /** A list that nobody looks at yet. */
  public NodesViewModel(Inventory<Node> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Node>>> own(Formats formats) {
    Cells<Node> cells = new Cells<>(NAME, formats);
    return List.of(
        Column.<ValueRow<Node>>state(
                "state",
                cells.title("state"),
                row -> StateWord.of(row.value().state(), STATES, cells.texts()),
                row -> row.value().state().value().tone())
            .fitting(StateWord.all(NodeState.class, STATES, cells.texts()))
            .called(Naming.states(NodeState.class, STATES, cells.texts())),
        cells.text("name", Node::name),
        cells.amount("cpuUsage", Node::cpuUsage),
        cells.amount("cpuAllocated", Node::cpuAllocated).hidden(),
        cells.amount("cpuCapacity", Node::cpuCapacity),
        cells.bytes("memoryUsage", Node::memoryUsage),
        cells.bytes("memoryAllocated", Node::memoryAllocated).hidden(),
        cells.bytes("memoryCapacity", Node::memoryCapacity),
        cells.count("pods", Node::pods),
        cells.count("podCapacity", Node::podCapacity),
        cells.count("gpus", Node::gpus).hidden(),
        cells.age("created", Node::created),
        cells
            .mono("labels", NodesViewModel::labels)
            .withTooltip(row -> labels(row.value()))
            .flexing());
  }

  @Override
  protected boolean hasOneConnection() {
    return true;
  }

  @Override
  protected String key(Node value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Node> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(Sourced<Node> self, List<Sourced<Node>> all, Formats formats) {
    Lead lead = new Lead(formats.texts(), self.connectionId(), self.value().clusterId());
    String name = self.value().name();
    return List.of(
        lead.cluster(),
        lead.to(ScreenId.PODS, "fg-cube-outline", "pods", name, Relation.is("node", name)),
        lead.eventsOfNode(name));
  }

  @Override
  public List<DetailSection> details(ValueRow<Node> row) {
    Node value = row.value();
    FactSheet sheet =
        sheet(row)
            .section("node")
            .text("state", StateWord.of(value.state(), STATES, formats().texts()))
            .text("name", value.name())
            .text("cluster", value.clusterId())
            .text("connection", row.connection())
            .time("created", value.created())
            .section("size")
            .number("cpuCapacity", value.cpuCapacity())
            .number("cpuAllocated", value.cpuAllocated())
            .number("cpuUsage", value.cpuUsage())
            .mono("memoryCapacity", bytes(value.memoryCapacity()))
            .mono("memoryAllocated", bytes(value.memoryAllocated()))
            .mono("memoryUsage", bytes(value.memoryUsage()))
            .number("podCapacity", value.podCapacity())
            .number("pods", value.pods())
            .number("gpus", value.gpus());
    sheet.section("labels");
    value.labels().forEach((name, text) -> sheet.mono("label", name + "=" + text));
    return sheet.others(value.details()).sections();
  }

  private @Nullable String bytes(@Nullable Double bytes) {
    return bytes == null ? null : formats().bytes(Math.round(bytes));
  }

  private static String labels(Node node) {
    return node.labels().entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .collect(Collectors.joining(" "));
  }
}
