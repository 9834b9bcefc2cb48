package dev.fleetglass.ui.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What has become different since the rows before, by row id. Removals come first: an id that is in
 * both is taken away and comes back as the last row.
 *
 * @param upserts rows that replace the one with their id where it stands, or come after all others
 *     when there is none; of several with one id the last one counts
 * @param removals ids of rows that are gone; unknown ones do nothing
 */
public record Delta<R extends TableRow>(List<R> upserts, Set<String> removals) {
  public Delta {
    upserts = List.copyOf(upserts);
    removals = Set.copyOf(removals);
  }

  /** Only new or changed rows. */
  public static <R extends TableRow> Delta<R> upsert(Collection<R> rows) {
    return new Delta<>(List.copyOf(rows), Set.of());
  }

  /** Only vanished rows. */
  public static <R extends TableRow> Delta<R> remove(Collection<String> ids) {
    return new Delta<>(List.of(), Set.copyOf(ids));
  }
}
