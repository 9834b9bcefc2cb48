package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an operator arranged in a table: columns in order with their widths, and the sort. Empty
 * means nothing has been arranged.
 */
public record TableLayout(List<Place> columns, List<SortTerm> sort) {
  public static final TableLayout NONE = new TableLayout(List.of(), List.of());

  public TableLayout {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
  }

  /**
   * One column's place.
   *
   * @param width in pixels; 0 when it is to fit the content
   */
  public record Place(String column, int width, boolean shown) {}

  public TableLayout withSort(List<SortTerm> terms) {
    return new TableLayout(columns, terms);
  }

  /** One line for a preferences file; {@link #parse} reads it. */
  public String format() {
    StringBuilder text = new StringBuilder();
    for (Place place : columns) {
      text.append(text.isEmpty() ? "" : ",").append(place.shown() ? "" : "-");
      text.append(place.column()).append(':').append(place.width());
    }
    text.append(';');
    String comma = "";
    for (SortTerm term : sort) {
      text.append(comma).append(term.column()).append(term.descending() ? '-' : '+');
      comma = ",";
    }
    return text.toString();
  }

  /** Reads what {@link #format} wrote; empty when it is something else. */
  public static Optional<TableLayout> parse(String text) {
    int middle = text.indexOf(';');
    if (middle < 0) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    for (String part : parts(text.substring(0, middle))) {
      boolean hidden = part.startsWith("-");
      int colon = part.indexOf(':');
      if (colon < 1 || !part.substring(colon + 1).matches("\\d{1,5}")) {
        return Optional.empty();
      }
      String id = part.substring(hidden ? 1 : 0, colon);
      places.add(new Place(id, Integer.parseInt(part.substring(colon + 1)), !hidden));
    }
    List<SortTerm> terms = new ArrayList<>();
    for (String part : parts(text.substring(middle + 1))) {
      if (!part.endsWith("+") && !part.endsWith("-")) {
        return Optional.empty();
      }
      terms.add(new SortTerm(part.substring(0, part.length() - 1), part.endsWith("-")));
    }
    return Optional.of(new TableLayout(places, terms));
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }
}
