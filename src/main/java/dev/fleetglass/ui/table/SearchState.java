package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Parsed;
import dev.fleetglass.ui.table.search.Problem;
import dev.fleetglass.ui.table.search.Search;
import dev.fleetglass.ui.table.search.SearchParser;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a table searches for: the last text that could be read. JavaFX thread only. */
final class SearchState<R extends TableRow> {
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Search<R>> search =
      new ReadOnlyObjectWrapper<>(Search.everything());
  private Clock clock = Clock.systemUTC();
  private String good = "";

  /** Reads a text; when it cannot be read what was searched for before stays. */
  void read(String text, List<Column<R>> columns) {
    switch (SearchParser.parse(text, columns, clock)) {
      case Parsed.Good<R>(var found) -> {
        good = text;
        search.set(found);
        problem.set(null);
      }
      case Parsed.Bad<R>(var wrong) -> {
        // The columns may be new ones.
        search.set(
            SearchParser.parse(good, columns, clock) instanceof Parsed.Good<R>(var again)
                ? again
                : Search.everything());
        problem.set(wrong);
      }
    }
  }

  /** Counts ages from now again when they have grown old. */
  void freshen(List<Column<R>> columns) {
    if (search.get().outdated(clock.instant())
        && SearchParser.parse(good, columns, clock) instanceof Parsed.Good<R>(var again)) {
      search.set(again);
    }
  }

  /**
   * Goes back to another search, for this one cannot be answered.
   *
   * @param text the other search's
   */
  void refuse(Search<R> refused, Search<R> before, String text, Problem reason) {
    if (search.get().equals(refused)) {
      good = before.equals(refused) ? "" : text;
      search.set(before.equals(refused) ? Search.everything() : before);
      problem.set(reason);
    }
  }

  void clock(Clock other) {
    clock = other;
  }

  /** The text of what is searched for. */
  String text() {
    return good;
  }

  Search<R> search() {
    return search.get();
  }

  ReadOnlyObjectProperty<Search<R>> searchProperty() {
    return search.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
