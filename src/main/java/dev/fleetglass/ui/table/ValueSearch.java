package dev.fleetglass.ui.table;

import java.util.regex.Pattern;

/** Searches for the value of a cell, written in the search language. */
final class ValueSearch {
  private static final Pattern EITHER = Pattern.compile("\\bOR\\b");

  private ValueSearch() {}

  /**
   * A search narrowed to rows with a value, or to those without it.
   *
   * @param search what is searched for already; blank for nothing
   * @param column id of the column
   * @param value the cell's text; empty for cells without one
   */
  static String narrowed(String search, String column, String value, boolean without) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    String term = (without ? "-" : "") + column + "=\"" + quoted + "\"";
    String before = search.strip();
    if (before.isEmpty()) {
      return term;
    }
    // Words side by side bind more closely than OR.
    return (EITHER.matcher(before).find() ? "(" + before + ")" : before) + " " + term;
  }
}
