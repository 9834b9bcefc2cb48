package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a column's texts made its rows match: all that the search asks for there, not what it
 * excludes. Immutable.
 */
public final class Highlights {
  private static final int[] NOTHING = {};

  /** Nothing to mark. */
  public static final Highlights NONE = new Highlights(List.of());

  private final List<TextTest> tests;

  private Highlights(List<TextTest> tests) {
    this.tests = tests;
  }

  static <R extends TableRow> Highlights of(Node<R> root, Column<R> column) {
    // An age's cell does not show the exact time that is searched.
    if (column.kind() == Column.Kind.AGE) {
      return NONE;
    }
    Set<TextTest> tests = new LinkedHashSet<>();
    gather(root, column, true, tests);
    return tests.isEmpty() ? NONE : new Highlights(new ArrayList<>(tests));
  }

  private static <R extends TableRow> void gather(
      Node<R> node, Column<R> column, boolean wanted, Set<TextTest> tests) {
    switch (node) {
      case Node.And<R> and -> and.parts().forEach(part -> gather(part, column, wanted, tests));
      case Node.Or<R> or -> or.parts().forEach(part -> gather(part, column, wanted, tests));
      case Node.Not<R> not -> gather(not.part(), column, !wanted, tests);
      case Node.InText<R> leaf -> {
        if (wanted && leaf.columns().contains(column)) {
          tests.add(leaf.test());
        }
      }
      case Node.InNumbers<R> _,
          Node.InZones<R> _,
          Node.InKeys<R> _,
          Node.HasTone<R> _,
          Node.Stale<R> _ -> {}
    }
  }

  public boolean isEmpty() {
    return tests.isEmpty();
  }

  /** Starts and ends in turn, from the left, none touching another; empty for nothing to mark. */
  public int[] in(String text) {
    if (tests.isEmpty() || text.isEmpty()) {
      return NOTHING;
    }
    Ranges ranges = new Ranges();
    for (int i = 0; i < tests.size(); i++) {
      tests.get(i).mark(text, ranges);
    }
    return ranges.merged();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Highlights highlights && tests.equals(highlights.tests);
  }

  @Override
  public int hashCode() {
    return tests.hashCode();
  }
}
