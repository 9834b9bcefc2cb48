package dev.fleetglass.provider.gogrid;

/**
 * What an answer says of the whole list; -1 where it says nothing. Recorded answers contradict
 * themselves ({@code api/gogrid.md} section 2): {@code total} may count this page alone and {@code
 * numpages} is 0 when the service did not page, so both are hints and nothing more.
 */
record Summary(long total, long numPages, long start, long returned) {
  static final Summary NONE = new Summary(-1, -1, -1, -1);

  static boolean isFigure(String name) {
    return !NONE.with(name, 0).equals(NONE);
  }

  /** Sets a figure by its name in any case; other names change nothing. */
  Summary with(String name, long figure) {
    return switch (name) {
      case "total", "TOTAL" -> new Summary(figure, numPages, start, returned);
      case "numpages", "NUMPAGES" -> new Summary(total, figure, start, returned);
      case "start", "START" -> new Summary(total, numPages, figure, returned);
      case "returned", "RETURNED" -> new Summary(total, numPages, start, figure);
      default -> this;
    };
  }
}
