package dev.fleetglass.ui.table.search;

import java.util.List;

/** Ends the reading of a search that is wrong; never leaves the package. */
final class Mistake extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Mistake(int position, int length, Problem.Kind kind, String... arguments) {
    super(kind.name(), null, false, false);
    problem = new Problem(position, length, kind, List.of(arguments));
  }

  Problem problem() {
    return problem;
  }
}
