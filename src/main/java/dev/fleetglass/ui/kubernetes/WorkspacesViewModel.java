package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.Workspace;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.List;

/** The workspaces of Cocktail Cloud. */
public final class WorkspacesViewModel extends ValueViewModel<Workspace> {
  private static final String NAME = "workspaces";

  /** A list that nobody looks at yet. */
  public WorkspacesViewModel(Inventory<Workspace> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Workspace>>> own(Formats formats) {
    Cells<Workspace> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.text("name", Workspace::name),
        cells.text("type", Workspace::type),
        cells.text("clusters", value -> String.join(", ", value.clusters())),
        cells.age("created", Workspace::created),
        cells
            .text("description", Workspace::description)
            .withTooltip(row -> Cells.orEmpty(row.value().description()))
            .flexing());
  }

  @Override
  protected String key(Workspace value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Workspace> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(
      Sourced<Workspace> self, List<Sourced<Workspace>> all, Formats formats) {
    return self.value().clusters().stream()
        .map(cluster ->
            new Relation(
                "fg-hexagon-multiple-outline",
                formats.texts().get("kubernetes.related.cluster"),
                cluster,
                1,
                ScreenId.CLUSTERS,
                new Target.Search(
                    Relation.is("name", cluster)
                        + " "
                        + Relation.is("connection", self.connection()))))
        .toList();
  }

  @Override
  public List<DetailSection> details(ValueRow<Workspace> row) {
    Workspace value = row.value();
    return sheet(row)
        .section("workspace")
        .text("name", value.name())
        .text("description", value.description())
        .number("id", value.id())
        .text("type", value.type())
        .text("clusters", value.clusters().isEmpty() ? null : String.join(", ", value.clusters()))
        .flag("inUse", value.inUse())
        .text("connection", row.connection())
        .time("created", value.created())
        .others(value.details())
        .sections();
  }
}
