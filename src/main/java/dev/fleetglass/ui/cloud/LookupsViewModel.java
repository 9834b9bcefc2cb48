package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.List;

/** The values that clouds offer for their options. */
public final class LookupsViewModel extends ValueViewModel<LookupValue> {
  private static final String NAME = "lookups";

  private final Neighbours lists;

  /** A list that nobody looks at yet. */
  public LookupsViewModel(Neighbours lists, TableEnvironment environment) {
    super(NAME, lists.lookups(), environment);
    this.lists = lists;
  }

  @Override
  protected List<Column<ValueRow<LookupValue>>> own(Formats formats) {
    Cells<LookupValue> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.text("lookup", LookupValue::lookup),
        cells.count("id", value -> value.value().id()),
        cells.text("name", value -> value.value().name()),
        cells
            .text("description", value -> value.value().description())
            .withTooltip(row -> Cells.orEmpty(row.value().value().description()))
            .flexing());
  }

  @Override
  protected String key(LookupValue value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<LookupValue> row) {
    return row.value().value().name();
  }

  @Override
  protected List<Relation> related(
      Sourced<LookupValue> self, List<Sourced<LookupValue>> all, Formats formats) {
    return new CloudLead(formats.texts(), lists, self).having(self.value());
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("lookups", texts.get("lookups.view.grouped")).groupedBy("lookup"));
  }

  @Override
  public List<DetailSection> details(ValueRow<LookupValue> row) {
    LookupValue value = row.value();
    return new FactSheet(formats(), NAME)
        .section("lookup")
        .mono("lookup", value.lookup())
        .number("id", value.value().id())
        .text("name", value.value().name())
        .text("description", value.value().description())
        .text(
            "use",
            LookupUse.of(value.lookup()).isEmpty() ? formats().texts().get("lookups.unused") : null)
        .text("connection", row.connection())
        .others(value.details())
        .sections();
  }
}
