package dev.fleetglass.ui.table;

import java.util.EnumSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Keeps refreshes back while the operator points at a row: a mouse button is down, or a menu about
 * a row is open. Not for longer than a while: a forgotten menu must not freeze the list.
 */
final class RefreshHold {
  /** Longest time that rows are kept as they are. */
  static final Duration LIMIT = Duration.seconds(5);

  private final TableModel<?> model;
  private final Set<Hold> reasons = EnumSet.noneOf(Hold.class);
  private final PauseTransition limit = new PauseTransition(LIMIT);

  /** Lets the click that follows a release find the rows as they were pressed. */
  private final PauseTransition soon = new PauseTransition(Duration.millis(1));

  RefreshHold(TableModel<?> model) {
    this.model = model;
    limit.setOnFinished(_ -> close());
    soon.setOnFinished(_ -> end(Hold.POINTER));
  }

  void begin(Hold reason) {
    if (reason == Hold.POINTER) {
      soon.stop();
    }
    reasons.add(reason);
    limit.playFromStart();
    model.hold(reason);
  }

  void end(Hold reason) {
    if (reasons.remove(reason)) {
      model.release(reason);
    }
    if (reasons.isEmpty()) {
      limit.stop();
    }
  }

  /** Ends with the next pulse. */
  void endSoon() {
    soon.playFromStart();
  }

  /** Ends whatever there is. */
  void close() {
    soon.stop();
    limit.stop();
    Set.copyOf(reasons).forEach(this::end);
  }
}
