package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.Column;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds columns by what they are called: id, title, and their other names, without regard to case,
 * blanks, hyphens and underscores. A name that several columns share means all of them.
 */
final class ColumnBook<R> {
  /** Names the row itself rather than a column, unless a column is called so. */
  static final String ROW = "is";

  private final Map<String, List<Column<R>>> byName = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();

  ColumnBook(List<Column<R>> columns) {
    // A column's own names outrank another one's further names.
    for (Column<R> column : columns) {
      put(column.id(), List.of(column));
      put(column.title(), List.of(column));
    }
    Map<String, List<Column<R>>> shared = new LinkedHashMap<>();
    for (Column<R> column : columns) {
      for (String name : column.names().titles()) {
        List<Column<R>> all = shared.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!all.contains(column)) {
          all.add(column);
        }
      }
    }
    shared.forEach(this::put);
  }

  private void put(String name, List<Column<R>> columns) {
    String key = key(name);
    if (!key.isEmpty() && byName.putIfAbsent(key, List.copyOf(columns)) == null) {
      written.put(key, name);
    }
  }

  /** The columns of a name; empty when there are none. */
  List<Column<R>> find(String name) {
    return byName.getOrDefault(key(name), List.of());
  }

  boolean known(String name) {
    return byName.containsKey(key(name)) || name.equalsIgnoreCase(ROW);
  }

  /** The name most like this one; empty when none is. */
  String nearest(String name) {
    String wanted = key(name);
    String best = "";
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (Map.Entry<String, String> entry : written.entrySet()) {
      String key = entry.getKey();
      int distance =
          wanted.length() >= 2 && key.startsWith(wanted) ? 0 : distance(wanted, key, least);
      if (distance < least) {
        least = distance;
        best = entry.getValue();
      }
    }
    return best;
  }

  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (char c : Normalizer.normalize(name, Normalizer.Form.NFC).toCharArray()) {
      if (!Scanner.blank(c) && c != '-' && c != '_') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters to insert, delete, change or swap with their neighbour; at least {@code enough}. */
  private static int distance(String a, String b, int enough) {
    if (Math.abs(a.length() - b.length()) >= enough) {
      return enough;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
