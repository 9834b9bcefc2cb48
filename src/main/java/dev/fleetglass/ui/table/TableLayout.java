package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator arranged in a table: columns in order with their widths, the sort, what is
 * pinned at the left and what rows are grouped by. Empty means nothing has been arranged.
 *
 * @param pinned how many leading columns stay in sight while the others scroll, hidden ones
 *     counted, so that hiding and showing a pinned column leaves the others as they are; 0 or more
 * @param group id of the column rows are grouped by; empty for no groups
 */
public record TableLayout(List<Place> columns, List<SortTerm> sort, int pinned, String group) {
  public static final TableLayout NONE = new TableLayout(List.of(), List.of());

  public TableLayout {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
    pinned = Math.max(0, pinned);
  }

  /** A layout without pinned columns and groups. */
  public TableLayout(List<Place> columns, List<SortTerm> sort) {
    this(columns, sort, 0, "");
  }

  /**
   * One column's place.
   *
   * @param width in pixels; 0 when it is to fit the content
   */
  public record Place(String column, int width, boolean shown) {}

  public TableLayout withColumns(List<Place> places) {
    return new TableLayout(places, sort, pinned, group);
  }

  public TableLayout withSort(List<SortTerm> terms) {
    return new TableLayout(columns, terms, pinned, group);
  }

  public TableLayout withPinned(int count) {
    return new TableLayout(columns, sort, count, group);
  }

  public TableLayout withGroup(String column) {
    return new TableLayout(columns, sort, pinned, column);
  }

  /**
   * This layout with exactly these columns: those it does not name stand where they usually do, and
   * those that are not there are left out.
   */
  public TableLayout over(List<? extends Column<?>> all) {
    Map<String, Column<?>> known = new LinkedHashMap<>();
    all.forEach(column -> known.put(column.id(), column));
    List<Place> places = new ArrayList<>();
    Set<String> named = new HashSet<>();
    int pins = pinned;
    for (int i = 0; i < columns.size(); i++) {
      Place place = columns.get(i);
      if (known.containsKey(place.column()) && named.add(place.column())) {
        places.add(place);
      } else if (i < pinned) {
        pins--;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      Column<?> column = all.get(i);
      if (!named.contains(column.id())) {
        // A column that the layout does not know is not pinned by standing among pinned ones.
        int at = Math.min(Math.max(i, columns.isEmpty() ? 0 : pins), places.size());
        places.add(at, new Place(column.id(), 0, column.shown()));
      }
    }
    return new TableLayout(places, sort, Math.min(pins, places.size()), group);
  }

  /**
   * One line for a preferences file; {@link #parse} reads it. What earlier versions do not know
   * comes last and only when it is there.
   */
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
    if (pinned > 0 || !group.isEmpty()) {
      text.append(';').append(pinned).append(';').append(group);
    }
    return text.toString();
  }

  /** Reads what {@link #format} wrote, in this version or an earlier one; otherwise empty. */
  public static Optional<TableLayout> parse(String text) {
    String[] parts = text.split(";", -1);
    boolean old = parts.length == 2;
    if (!old && (parts.length != 4 || !parts[2].matches("\\d{1,3}"))) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    for (String part : parts(parts[0])) {
      boolean hidden = part.startsWith("-");
      int colon = part.indexOf(':');
      if (colon < (hidden ? 2 : 1) || !part.substring(colon + 1).matches("\\d{1,5}")) {
        return Optional.empty();
      }
      String id = part.substring(hidden ? 1 : 0, colon);
      places.add(new Place(id, Integer.parseInt(part.substring(colon + 1)), !hidden));
    }
    List<SortTerm> terms = new ArrayList<>();
    for (String part : parts(parts[1])) {
      if (!part.endsWith("+") && !part.endsWith("-")) {
        return Optional.empty();
      }
      terms.add(new SortTerm(part.substring(0, part.length() - 1), part.endsWith("-")));
    }
    return Optional.of(
        old
            ? new TableLayout(places, terms)
            : new TableLayout(places, terms, Integer.parseInt(parts[2]), parts[3]));
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }
}
