package dev.fleetglass.ui.inventory;

import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.table.TableRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids of rows, which services give no promise to be unique before a server has a number. */
final class RowFinder {
  private RowFinder() {}

  /** The row's id, unlike all that were given before. */
  static String id(String connectionId, String key, Set<String> given) {
    String wanted = connectionId + "/" + key;
    String id = wanted;
    for (int copy = 2; !given.add(id); copy++) {
      id = wanted + "~" + copy;
    }
    return id;
  }

  /** Id of the connection a row came from. */
  static String source(TableRow row) {
    return row.id().substring(0, row.id().indexOf('/'));
  }

  /** The value a row was made of; null when it is not there any more. */
  static <T> @Nullable Sourced<T> find(
      List<Sourced<T>> values, Function<T, String> key, String id) {
    Set<String> given = new HashSet<>();
    for (Sourced<T> value : values) {
      if (id.startsWith(value.connectionId())) {
        String own = key.apply(value.value());
        boolean may = id.startsWith(own, value.connectionId().length() + 1);
        if (may && RowFinder.id(value.connectionId(), own, given).equals(id)) {
          return value;
        }
      }
    }
    return null;
  }
}
