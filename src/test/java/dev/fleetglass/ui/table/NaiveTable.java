package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sort and filter written as plainly as possible, to hold the index against. */
final class NaiveTable {
  private NaiveTable() {}

  static List<Sample> view(List<Sample> rows, List<SortTerm> sort, String filter) {
    List<Sample> seen = new ArrayList<>();
    for (Sample row : rows) {
      if (matches(row, filter)) {
        seen.add(row);
      }
    }
    Comparator<Sample> order = Comparator.comparingInt(_ -> 0);
    for (SortTerm term : sort) {
      order = order.thenComparing((a, b) -> compare(a, b, term));
    }
    seen.sort(order);
    return seen;
  }

  static List<Sample> after(List<Sample> rows, Delta<Sample> delta) {
    List<Sample> next = new ArrayList<>(rows);
    next.removeIf(row -> delta.removals().contains(row.id()));
    for (Sample row : delta.upserts()) {
      List<String> ids = next.stream().map(Sample::id).toList();
      if (ids.contains(row.id())) {
        next.set(ids.indexOf(row.id()), row);
      } else {
        next.add(row);
      }
    }
    return List.copyOf(next);
  }

  /** The same rows, some of them replaced; all ids are there. */
  static List<Sample> upsert(List<Sample> rows, List<Sample> upserts) {
    Map<String, Sample> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(row.id(), row));
    upserts.forEach(row -> all.put(row.id(), row));
    return List.copyOf(all.values());
  }

  private static boolean matches(Sample row, String filter) {
    for (String word : filter.toLowerCase(Locale.ROOT).split(" ", -1)) {
      String size = row.size() == null ? "" : row.size().toString();
      boolean found = false;
      for (String text : List.of(row.name(), size, row.version(), row.address())) {
        found |= text.toLowerCase(Locale.ROOT).contains(word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static int compare(Sample a, Sample b, SortTerm term) {
    List<Integer> left = key(a, term.column());
    List<Integer> right = key(b, term.column());
    if (left == null || right == null) {
      return Boolean.compare(left == null, right == null);
    }
    int order = 0;
    for (int i = 0; order == 0 && i < Math.min(left.size(), right.size()); i++) {
      order = Integer.compare(left.get(i), right.get(i));
    }
    order = order == 0 ? Integer.compare(left.size(), right.size()) : order;
    return term.descending() ? -order : order;
  }

  /** Numbers that compare as people expect the column's text to. */
  private static @Nullable List<Integer> key(Sample row, String column) {
    return switch (column) {
      case "name" -> row.name().isEmpty() ? null : letters(row.name().toLowerCase(Locale.ROOT));
      case "size" -> row.size() == null ? null : List.of(row.size().intValue());
      case "version" -> {
        String[] parts = row.version().split("\\.|-rc", -1);
        yield List.of(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            // The release itself comes after all of its candidates.
            parts.length > 2 ? Integer.parseInt(parts[2]) : 1000);
      }
      default -> {
        List<Integer> bytes = new ArrayList<>();
        for (String part : row.address().split("\\.", -1)) {
          bytes.add(Integer.parseInt(part));
        }
        yield bytes;
      }
    };
  }

  /** Letters before the hyphen one by one, then the number as one. */
  private static List<Integer> letters(String name) {
    int hyphen = name.indexOf('-');
    List<Integer> key = new ArrayList<>();
    for (int i = 0; i <= hyphen; i++) {
      key.add((int) name.charAt(i));
    }
    key.add(Integer.parseInt(name.substring(hyphen + 1)));
    return key;
  }
}
