package dev.fleetglass.ui.table.facet;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.FrozenRows;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.search.Parsed;
import dev.fleetglass.ui.table.search.Search;
import dev.fleetglass.ui.table.search.SearchParser;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a column occurs among the rows that the search finds, the column's own
 * values in it left aside. Counted in the background at a calm pace, and only while somebody looks.
 * Values keep their order while the same is searched for. JavaFX thread only.
 */
public final class FacetModel<R extends TableRow> {
  private static final Duration PACE = Duration.ofMillis(500);

  private final TableModel<R> table;
  private final Tasks tasks;
  private final FxGate gate;
  private final Delay delay;
  private final Supplier<Clock> clock;
  private final StringProperty column = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Value>> values = new ReadOnlyObjectWrapper<>(List.of());
  private Asked shown = new Asked("", "", "");
  private @Nullable Future<?> counting;

  /**
   * A value and how many rows have it.
   *
   * @param tone of a state; null for other values
   * @param chosen whether rows with it are searched for
   */
  public record Value(String text, int count, @Nullable Tone tone, boolean chosen) {}

  /** What the values and their order depend on; the title stands for the language of the values. */
  private record Asked(String column, String title, String rest) {}

  /**
   * Counts nothing yet.
   *
   * @param worker where rows are counted
   * @param clock present moment and zone of dates in searches
   */
  public FacetModel(
      TableModel<R> table, Executor worker, FxGate gate, Delay delay, Supplier<Clock> clock) {
    this.table = table;
    this.gate = gate;
    this.delay = delay;
    this.clock = clock;
    tasks = new Tasks(worker, gate);
  }

  /** Id of the column whose values are counted. */
  public StringProperty columnProperty() {
    return column;
  }

  /** The values, as far as they have been counted. */
  public ReadOnlyObjectProperty<List<Value>> valuesProperty() {
    return values.getReadOnlyProperty();
  }

  /** Columns there are. */
  public List<Column<R>> columns() {
    return table.columnsProperty().get();
  }

  /** The column whose values are counted: the chosen one, or else the first that is a state. */
  public Optional<Column<R>> counted() {
    List<Column<R>> all = columns();
    return all.stream()
        .filter(each -> each.id().equals(column.get()))
        .findFirst()
        .or(() -> all.stream().filter(each -> each.kind() == Column.Kind.STATE).findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** Counts until the bag is closed. */
  public void activate(Subscriptions bag) {
    Coalescer<Boolean> wishes = new Coalescer<>(gate, delay, PACE, _ -> count());
    bag.add(wishes::close);
    bag.add(this::stop);
    bag.onListChange(table.rows(), () -> wishes.offer(true));
    bag.onChange(table.filterProperty(), _ -> choose());
    bag.onChange(table.searchProperty(), _ -> wishes.offer(true));
    bag.onChange(table.columnsProperty(), _ -> wishes.offer(true));
    bag.onChange(column, _ -> count());
    count();
  }

  /**
   * Searches for rows with a value, or no longer.
   *
   * @param more whether other chosen values stay chosen
   */
  public void choose(String value, boolean more) {
    counted()
        .ifPresent(of -> {
          FacetText text = new FacetText(of.id());
          String search = table.filterProperty().get();
          List<String> now = text.values(search);
          List<String> next = new ArrayList<>(more ? now : List.of());
          boolean there = more ? now.contains(value) : now.equals(List.of(value));
          if (there) {
            next.remove(value);
          } else {
            next.add(value);
          }
          table.filterProperty().set(text.with(search, next));
        });
  }

  /** Lets all values of the column pass again. */
  public void clear() {
    counted()
        .ifPresent(of -> {
          String search = table.filterProperty().get();
          table.filterProperty().set(new FacetText(of.id()).with(search, List.of()));
        });
  }

  private void stop() {
    Future<?> last = counting;
    counting = null;
    if (last != null) {
      last.cancel(true);
    }
  }

  private void count() {
    stop();
    Column<R> of = counted().orElse(null);
    if (of == null) {
      values.set(List.of());
      return;
    }
    if (!shown.title().equals(of.title())) {
      // Words of another column, or of another language.
      values.set(List.of());
    }
    FacetText text = new FacetText(of.id());
    String search = table.filterProperty().get();
    String rest = text.rest(search);
    Parsed<R> parsed = SearchParser.parse(rest, columns(), clock.get());
    if (!(parsed instanceof Parsed.Good<R>(var others))) {
      return;
    }
    FrozenRows<R> rows = table.freeze();
    boolean found =
        rest.equals(search) && table.settled() && others.equals(table.searchProperty().get());
    FacetCounter<R> counter =
        found
            ? new FacetCounter<>(rows.matching(), of, Search.everything())
            : new FacetCounter<>(rows.all(), of, others);
    Asked asked = new Asked(of.id(), of.title(), rest);
    // What cannot be counted, such as an expression that takes too long, is told by the search.
    counting = tasks.run(counter, counted -> show(asked, counted), _ -> {});
  }

  private void show(Asked asked, List<Value> counted) {
    List<Value> next = asked.equals(shown) ? inOrder(counted) : counted;
    shown = asked;
    values.set(marked(next));
  }

  /** Values stay where they are; new ones come behind. */
  private List<Value> inOrder(List<Value> counted) {
    Map<String, Value> left = new LinkedHashMap<>();
    counted.forEach(value -> left.put(value.text(), value));
    List<Value> ordered = new ArrayList<>();
    for (Value before : values.get()) {
      Value now = left.remove(before.text());
      ordered.add(
          Objects.requireNonNullElse(now, new Value(before.text(), 0, before.tone(), false)));
    }
    ordered.addAll(left.values());
    return ordered;
  }

  private void choose() {
    values.set(marked(values.get()));
  }

  private List<Value> marked(List<Value> all) {
    List<String> chosen =
        counted()
            .map(of -> new FacetText(of.id()).values(table.filterProperty().get()))
            .orElse(List.of());
    return all.stream()
        .filter(value -> value.count() > 0 || chosen.contains(value.text()))
        .map(value ->
            new Value(value.text(), value.count(), value.tone(), chosen.contains(value.text())))
        .toList();
  }
}
