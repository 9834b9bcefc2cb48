package dev.fleetglass.store.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list's rows by names that are unique even when keys are not. */
final class RowMap {
  private RowMap() {}

  static <T> Map<String, T> of(ListKind<T> kind, List<T> rows) {
    Map<String, T> named = LinkedHashMap.newLinkedHashMap(rows.size());
    Map<String, Integer> again = new HashMap<>();
    for (T row : rows) {
      String key = kind.key().apply(row);
      String name = key;
      while (named.containsKey(name)) {
        name = key + '\n' + again.merge(key, 1, Integer::sum);
      }
      named.put(name, row);
    }
    return named;
  }
}
