package dev.fleetglass.ui.table.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values chosen of a column as a part of the search's text, {@code state="On"} or {@code
 * state=("On" OR "Off")}: the text is the truth, so that search, views and facets are one thing.
 */
final class FacetText {
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final Pattern VALUE = Pattern.compile(QUOTED);
  private static final Pattern ALTERNATIVES = Pattern.compile("\\bOR\\b|\\|");

  private final String column;
  private final Pattern part;

  /**
   * Reads and writes the values of one column.
   *
   * @param column its id
   */
  FacetText(String column) {
    this.column = column;
    part =
        Pattern.compile(
            "(?:^|(?<=\\s))"
                + Pattern.quote(column)
                + "=(?:"
                + QUOTED
                + "|\\("
                + QUOTED
                + "(?: OR "
                + QUOTED
                + ")*\\))(?=\\s|$)");
  }

  /** The values that are chosen, in the order they are written; empty for none. */
  List<String> values(String search) {
    List<String> values = new ArrayList<>();
    Matcher found = part.matcher(search);
    if (found.find()) {
      Matcher each = VALUE.matcher(found.group());
      while (each.find()) {
        String quoted = each.group();
        values.add(quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1"));
      }
    }
    return values;
  }

  /** The rest of the search. */
  String rest(String search) {
    Matcher found = part.matcher(search);
    if (!found.find()) {
      return search;
    }
    String before = search.substring(0, found.start()).stripTrailing();
    String after = search.substring(found.end()).stripLeading();
    return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
  }

  /** The search with these values chosen and no others. */
  String with(String search, List<String> values) {
    String rest = rest(search).strip();
    if (values.isEmpty()) {
      return rest;
    }
    String chosen =
        values.size() == 1
            ? quoted(values.getFirst())
            : values.stream().map(FacetText::quoted).collect(Collectors.joining(" OR ", "(", ")"));
    String term = column + "=" + chosen;
    if (rest.isEmpty()) {
      return term;
    }
    // Beside an alternative it would belong to the last one alone.
    boolean loose = ALTERNATIVES.matcher(VALUE.matcher(rest).replaceAll("\"\"")).find();
    return loose && !enclosed(rest) ? "(" + rest + ") " + term : rest + " " + term;
  }

  /** Whether one pair of parentheses is around all of it. */
  private static boolean enclosed(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && i < text.length() - 1) {
        return false;
      }
    }
    return text.startsWith("(");
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
