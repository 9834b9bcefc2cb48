package dev.fleetglass.ui.table.search;

/**
 * Something to complete a search with.
 *
 * @param start of what it replaces
 * @param end behind what it replaces
 * @param insert what is written there
 * @param title what the list says
 * @param detail what kind of column; for values how many rows have it; empty for nothing
 */
public record Offer(Kind kind, int start, int end, String insert, String title, String detail) {
  /** What is offered. */
  public enum Kind {
    RECENT,
    COLUMN,
    VALUE
  }

  /** The text with it taken. */
  public String in(String text) {
    return text.substring(0, start) + insert + text.substring(end);
  }

  /** Where the caret stands then. */
  public int caret() {
    return start + insert.length();
  }
}
