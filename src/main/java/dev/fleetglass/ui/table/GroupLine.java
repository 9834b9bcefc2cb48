package dev.fleetglass.ui.table;

import java.util.List;

/**
 * A line above the rows that have the same text in the column they are grouped by.
 *
 * @param text that text; empty for none
 * @param count rows of it that pass the filter
 * @param folded whether these rows are hidden
 * @param totals what figures of these rows come to
 */
public record GroupLine(String text, int count, boolean folded, List<Total> totals) {
  public GroupLine {
    totals = List.copyOf(totals);
  }

  /**
   * The sum of a column's figures.
   *
   * @param column its id
   */
  public record Total(String column, String title, CellValue.Unit unit, double sum) {}
}
