package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.ui.inventory.past.RowPast;
import dev.fleetglass.ui.inventory.past.Unreadable;
import dev.fleetglass.ui.table.RowHistory;
import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads what was kept of rows from before the program started, in the words in which the history of
 * this run is told, so that one goes on where the other ends.
 */
final class EarlierReader {
  private final RowPast past;
  private final Instant until;
  private final FxGate gate;
  private final UnaryOperator<String> stateWord;

  /**
   * A reader that has read nothing yet.
   *
   * @param until when this run began to see what happens to rows
   * @param stateWord the word for a state that a service called so; called on any thread
   */
  EarlierReader(RowPast past, Instant until, FxGate gate, UnaryOperator<String> stateWord) {
    this.past = past;
    this.until = until;
    this.gate = gate;
    this.stateWord = stateWord;
  }

  /** Reads in the background; the answer comes on the JavaFX thread, newest first. */
  void read(TableRow row, Consumer<Earlier> found) {
    String source = RowFinder.source(row);
    String key = row.id().substring(source.length() + 1);
    var _ =
        past.before(until, source, key)
            .handle((events, error) -> error == null ? entries(events, row) : unreadable(error))
            .thenAccept(earlier -> gate.run(() -> found.accept(earlier)));
  }

  private Earlier entries(List<FleetEvent> events, TableRow row) {
    return new Earlier(events.stream().map(event -> entry(event, row.id())).toList(), "");
  }

  private static Earlier unreadable(Throwable error) {
    return new Earlier(List.of(), Unreadable.words(error));
  }

  private Entry entry(FleetEvent event, String row) {
    RowHistory.Event what =
        event.from().isEmpty()
            ? RowHistory.Event.APPEARED
            : event.to().isEmpty() ? RowHistory.Event.VANISHED : RowHistory.Event.CHANGED;
    boolean changed = what == RowHistory.Event.CHANGED;
    return new Entry(
        event.at(),
        event.connectionId(),
        row,
        event.name(),
        what,
        changed ? "state" : "",
        changed ? stateWord.apply(event.from()) : "",
        changed ? stateWord.apply(event.to()) : "");
  }
}
