package dev.fleetglass.ui.table.live;

import dev.fleetglass.ui.table.Changes;
import dev.fleetglass.ui.table.Changes.Tally;
import dev.fleetglass.ui.table.Hold;
import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a table since its last refresh, and whether it is paused. Lives as long as the
 * table's model; a screen may come and go. JavaFX thread only.
 */
public final class LiveModel<R extends TableRow> {
  /** Entries told at most; more than a person reads. */
  public static final int LIMIT = 2_000;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final TableModel<R> table;
  private final InstantSource clock;
  private final Map<String, Tally> last = new HashMap<>();
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Instant> pausedSince =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

  /** Of which time changes are told. */
  public enum Scope {
    /** Those that the last refresh of each source brought. */
    REFRESH,
    /** Those fetched in the last fifteen minutes. */
    QUARTER,
    /** All that are kept since the program started. */
    START
  }

  /** Rows of a time to which something happened. */
  public record Counts(int changed, int added, int removed) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public boolean none() {
      return changed == 0 && added == 0 && removed == 0;
    }
  }

  /** Follows the table for the table's life. */
  public LiveModel(TableModel<R> table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
    table.changesProperty().addListener((_, _, changes) -> tell(changes));
    table.waitingProperty().addListener((_, _, changes) -> waiting.set(changes.count()));
  }

  /** What the last refresh of each source brought, taken together. */
  public ReadOnlyObjectProperty<Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** Since when rows stay as they are; null while they are not paused. */
  public ReadOnlyObjectProperty<@Nullable Instant> pausedSinceProperty() {
    return pausedSince.getReadOnlyProperty();
  }

  public boolean paused() {
    return pausedSince.get() != null;
  }

  /** Rows that will change when the pause ends. */
  public ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Lets the rows stay as they are while they are fetched on, or shows all that waits at once. */
  public void pause(boolean wanted) {
    if (wanted && !paused()) {
      pausedSince.set(clock.instant());
      table.hold(Hold.PAUSE);
    } else if (!wanted && paused()) {
      pausedSince.set(null);
      table.release(Hold.PAUSE);
    }
  }

  /** What happened in a time, newest first, at most {@link #LIMIT}. */
  public List<Entry> entries(Scope scope) {
    Predicate<Entry> wanted =
        switch (scope) {
          case REFRESH -> this::ofLastRefresh;
          case QUARTER -> {
            Instant from = clock.instant().minus(QUARTER);
            yield entry -> !entry.at().isBefore(from);
          }
          case START -> _ -> true;
        };
    return table.history().latest(wanted, LIMIT);
  }

  private boolean ofLastRefresh(Entry entry) {
    Tally tally = last.get(entry.source());
    return tally != null && !entry.at().isBefore(tally.at());
  }

  private void tell(Changes<R> changes) {
    if (!changes.sources().isEmpty()) {
      last.keySet().retainAll(changes.sources().keySet());
      changes.sources().forEach((source, tally) -> last.merge(source, tally, LiveModel::later));
      counts.set(
          new Counts(
              last.values().stream().mapToInt(Tally::changed).sum(),
              last.values().stream().mapToInt(Tally::added).sum(),
              last.values().stream().mapToInt(Tally::removed).sum()));
    }
  }

  /** A refresh may come in several parts; another one begins anew. */
  private static Tally later(Tally known, Tally now) {
    return now.at().isAfter(known.at())
        ? now
        : new Tally(
            known.at(),
            known.changed() + now.changed(),
            known.added() + now.added(),
            known.removed() + now.removed());
  }
}
