package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.AlertState;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
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

/** The rules by which Cocktail Cloud raises alarms. */
public final class AlertsViewModel extends ValueViewModel<AlertRule> {
  private static final String NAME = "alerts";
  private static final String STATES = "alerts.state.";

  /** A list that nobody looks at yet. */
  public AlertsViewModel(Inventory<AlertRule> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<AlertRule>>> own(Formats formats) {
    Cells<AlertRule> cells = new Cells<>(NAME, formats);
    return List.of(
        Column.<ValueRow<AlertRule>>state(
                "state",
                cells.title("state"),
                row -> StateWord.of(row.value().state(), STATES, cells.texts()),
                row -> row.value().state().value().tone())
            .fitting(StateWord.all(AlertState.class, STATES, cells.texts()))
            .called(Naming.states(AlertState.class, STATES, cells.texts())),
        cells.text("name", AlertRule::name),
        cells.count("id", AlertRule::id).hidden(),
        cells.age("created", AlertRule::created),
        cells
            .text("description", AlertRule::description)
            .withTooltip(row -> Cells.orEmpty(row.value().description()))
            .flexing());
  }

  @Override
  protected String key(AlertRule value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<AlertRule> row) {
    return row.value().name();
  }

  @Override
  protected List<Relation> related(
      Sourced<AlertRule> self, List<Sourced<AlertRule>> all, Formats formats) {
    return List.of(
        new Relation(
            "fg-hexagon-multiple-outline",
            formats.texts().get("kubernetes.related.clusters"),
            self.connection(),
            Relation.UNCOUNTED,
            ScreenId.CLUSTERS,
            new Target.Search(Relation.is("connection", self.connection()))));
  }

  @Override
  public List<DetailSection> details(ValueRow<AlertRule> row) {
    AlertRule value = row.value();
    return sheet(row)
        .section("alert")
        .text(
            "state",
            FactSheet.coded(StateWord.of(value.state(), STATES, formats().texts()), value.state()))
        .text("name", value.name())
        .text("description", value.description())
        .number("id", value.id())
        .text("connection", row.connection())
        .time("created", value.created())
        .others(value.details())
        .sections();
  }
}
