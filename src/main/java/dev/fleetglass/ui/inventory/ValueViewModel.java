package dev.fleetglass.ui.inventory;

import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.search.Naming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list whose rows are the service's values, of the present alone. JavaFX thread only. */
public abstract class ValueViewModel<T> extends InventoryViewModel<T, ValueRow<T>> {
  private final String name;

  /**
   * A list that nobody looks at yet.
   *
   * @param name stable; also the beginning of its text keys
   */
  protected ValueViewModel(String name, Inventory<T> inventory, TableEnvironment environment) {
    super(name, inventory, environment);
    this.name = name;
  }

  /** Its name, which its text keys begin with. */
  public final String name() {
    return name;
  }

  /** The list's own columns; that of the connection follows them. */
  protected abstract List<Column<ValueRow<T>>> own(Formats formats);

  /**
   * Whether all rows are of one connection that stands elsewhere: its column is hidden at first.
   */
  protected boolean hasOneConnection() {
    return false;
  }

  /** Further names of columns in searches, by id. */
  protected Map<String, List<String>> names() {
    return Map.of();
  }

  /** An empty sheet about a row, with times in the zone of its connection. */
  protected final FactSheet sheet(ValueRow<T> row) {
    return new FactSheet(formats().of(row.connectionId()), name);
  }

  /** What has to do with a value besides its connection. Called on the worker. */
  protected List<Relation> related(Sourced<T> self, List<Sourced<T>> all, Formats texts) {
    return List.of();
  }

  @Override
  protected final List<Column<ValueRow<T>>> columns(Formats formats) {
    Texts texts = formats.texts();
    List<Column<ValueRow<T>>> columns = new ArrayList<>(own(formats));
    Column<ValueRow<T>> connection =
        Column.<ValueRow<T>>connection(
                "connection", texts.get(name + ".column.connection"), ValueRow::connection)
            .leading(_ -> true);
    if (hasOneConnection()) {
      connection = connection.hidden();
    }
    // The last one may be a description, which takes the room that is left.
    columns.add(Math.max(0, columns.size() - 1), connection);
    return Naming.of(columns, name + ".column.", names());
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of();
  }

  @Override
  protected final ValueRow<T> row(String id, Sourced<T> value, boolean old, Formats texts) {
    return new ValueRow<>(id, value.connectionId(), value.connection(), value.value(), old);
  }

  @Override
  protected final void relations(
      ValueRow<T> row,
      List<Sourced<T>> all,
      @Nullable Instant at,
      Formats texts,
      Consumer<List<Relation>> found) {
    Sourced<T> self = self(row, all);
    if (self == null) {
      found.accept(List.of());
      return;
    }
    List<Relation> relations = new ArrayList<>();
    relations.add(Relation.connection(texts.texts(), self.connectionId(), self.connection()));
    relations.addAll(related(self, all, texts));
    found.accept(relations);
  }

  /** A state of a list without a past is told by nobody but its row. */
  @Override
  protected final String stateWord(String wire) {
    return wire;
  }
}
