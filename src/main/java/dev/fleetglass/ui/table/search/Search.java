package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows must have, ready to be asked. Immutable; equal when it finds the same for the same
 * reason.
 *
 * @param root what must hold; an {@link Node.And} of nothing for all rows
 * @param since the moment from which ages in it are counted, null when there are none: such a
 *     search grows old
 */
public record Search<R extends TableRow>(Node<R> root, @Nullable Instant since) {
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** A search that all rows pass. */
  public static <R extends TableRow> Search<R> everything() {
    return new Search<>(new Node.And<>(List.of()), null);
  }

  /**
   * Whether the row passes.
   *
   * @throws TooExpensiveException when a regular expression takes too many steps on a cell
   */
  public boolean matches(R row) {
    return root.matches(row);
  }

  /** Whether all rows pass without a look. */
  public boolean all() {
    return root instanceof Node.And<R>(var parts) && parts.isEmpty();
  }

  /** Whether every row this one lets through surely passes the other one too. */
  public boolean narrows(Search<R> other) {
    return new Implication().holds(root, other.root);
  }

  /** Whether ages in it are counted from so long ago that it should be read again. */
  public boolean outdated(Instant now) {
    return since != null && Duration.between(since, now).abs().compareTo(FRESH) > 0;
  }

  /** What to mark in the cells of a column. */
  public Highlights highlights(Column<R> column) {
    return Highlights.of(root, column);
  }
}
