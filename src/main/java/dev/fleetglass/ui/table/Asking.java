package dev.fleetglass.ui.table;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the operator asks of a table: columns, search, sort, groups and what is folded of them. It
 * changes as he goes; a {@link Query} is what it comes to at one moment. JavaFX thread only.
 */
final class Asking<R extends TableRow> {
  private final Runnable asked;
  private final SearchState<R> searching = new SearchState<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<List<SortTerm>> sort = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<Column<R>>> columns;
  private final StringProperty group = new SimpleStringProperty("");
  private final ObjectProperty<TableLayout> layout = new SimpleObjectProperty<>(TableLayout.NONE);
  private Folds folds = Folds.NONE;

  /**
   * Asks for all rows in the order in which they come.
   *
   * @param asked told whenever another query may be wanted; not yet while this is made
   */
  Asking(List<Column<R>> columns, Runnable asked) {
    this.asked = asked;
    this.columns = new SimpleObjectProperty<>(List.copyOf(columns));
    filter.addListener((_, _, text) -> {
      searching.read(text, this.columns.get());
      asked.run();
    });
    sort.addListener(_ -> asked.run());
    this.columns.addListener((_, _, now) -> {
      searching.read(filter.get(), now);
      asked.run();
    });
    // Sort and group are in the layout, too: whichever is set, the other follows.
    sort.addListener((_, _, terms) -> layout.set(layout.get().withSort(terms)));
    group.addListener((_, _, column) -> {
      layout.set(layout.get().withGroup(column));
      fold(new Folds(column, false, Set.of()));
    });
    layout.addListener((_, _, arranged) -> {
      sort.set(arranged.sort());
      group.set(arranged.group());
    });
  }

  /** What is asked for at this moment. */
  Query<R> query() {
    return Query.of(columns.get(), sort.get(), searching.search(), folds);
  }

  /** Counts ages in the search from now again when they have grown old; to be told to nobody. */
  void freshen() {
    searching.freshen(columns.get());
  }

  /** What is searched for, and what is wrong with the text that was typed. */
  SearchState<R> searching() {
    return searching;
  }

  /** As it is typed. */
  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<List<SortTerm>> sortProperty() {
    return sort;
  }

  ObjectProperty<List<Column<R>>> columnsProperty() {
    return columns;
  }

  /** The columns there are, seen or not. */
  List<Column<R>> columns() {
    return columns.get();
  }

  StringProperty groupProperty() {
    return group;
  }

  ObjectProperty<TableLayout> layoutProperty() {
    return layout;
  }

  /** Whether the operator sees the column. */
  boolean isShown(String column) {
    for (TableLayout.Place place : layout.get().columns()) {
      if (place.column().equals(column)) {
        return place.shown();
      }
    }
    return columns.get().stream().anyMatch(each -> each.id().equals(column) && each.shown());
  }

  void fold(String text, boolean folded) {
    fold(folds.with(text, folded));
  }

  void foldAll(boolean folded) {
    fold(new Folds(group.get(), folded, Set.of()));
  }

  private void fold(Folds next) {
    if (!next.equals(folds)) {
      folds = next;
      asked.run();
    }
  }
}
