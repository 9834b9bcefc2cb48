package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What was kept of single rows from before the program started. Safe for use from any thread. */
public final class RowPast {
  /** Events told of one row. */
  public static final int PER_ROW = 50;

  /** Events told at once, see {@link Past#events}. */
  private static final int MOST = 1000;

  /** Times that are asked further back; a row nothing happened to must not read all there is. */
  private static final int PAGES = 10;

  private final Past past;
  private final FleetEvent.Kind kind;

  /**
   * A look back at the rows of one list.
   *
   * @param kind of the events that are changes of it
   */
  public RowPast(Past past, FleetEvent.Kind kind) {
    this.past = past;
    this.kind = kind;
  }

  /**
   * What happened to a row, newest first, at most {@link #PER_ROW}; as far back as the newest ten
   * thousand events of all rows reach.
   */
  public CompletableFuture<List<FleetEvent>> before(
      Instant until, String connectionId, String subject) {
    return page(until.minusMillis(1), connectionId, subject, new ArrayList<>(), PAGES);
  }

  private CompletableFuture<List<FleetEvent>> page(
      Instant to, String connectionId, String subject, List<FleetEvent> found, int left) {
    return past.events(Instant.EPOCH, to)
        .thenCompose(events -> {
          events.reversed().stream()
              .filter(event ->
                  event.kind() == kind
                      && event.connectionId().equals(connectionId)
                      && event.subject().equals(subject))
              .limit(PER_ROW - found.size())
              .forEach(found::add);
          boolean more = events.size() >= MOST && left > 1 && found.size() < PER_ROW;
          return more
              ? page(events.getFirst().at().minusMillis(1), connectionId, subject, found, left - 1)
              : CompletableFuture.completedFuture(List.copyOf(found));
        });
  }
}
