package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.TableRow;

/** What came of reading a search: the search, or what is wrong with it. */
public sealed interface Parsed<R extends TableRow> {
  record Good<R extends TableRow>(Search<R> search) implements Parsed<R> {}

  record Bad<R extends TableRow>(Problem problem) implements Parsed<R> {}
}
