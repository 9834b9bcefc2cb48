package dev.fleetglass.ui.table.search;

/** A regular expression took too many steps on one cell; the search cannot be answered. */
public final class TooExpensiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  TooExpensiveException(Problem problem) {
    super("regular expression too expensive", null, false, false);
    this.problem = problem;
  }

  /** Which one it was. */
  public Problem problem() {
    return problem;
  }
}
