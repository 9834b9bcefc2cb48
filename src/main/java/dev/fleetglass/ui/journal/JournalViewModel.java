package dev.fleetglass.ui.journal;

import dev.fleetglass.api.CallRecord;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.Journal;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.TableViewModel;
import dev.fleetglass.ui.table.Column;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The last calls, newest first, following the journal unless paused. JavaFX thread only; rows are
 * made on the worker.
 */
public final class JournalViewModel extends TableViewModel<JournalRow> {
  private final Journal journal;
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final BooleanProperty onlyFailures = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper calls = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper failures = new ReadOnlyIntegerWrapper();
  private @Nullable Instant pausedSince;
  private List<CallRecord> newest = List.of();
  private List<CallRecord> shown = List.of();

  /** Follows the journal while active. */
  public JournalViewModel(Journal journal, TableEnvironment environment) {
    super("journal", environment);
    this.journal = journal;
    paused.subscribe(on -> {
      pausedSince = on ? now() : null;
      take();
    });
    onlyFailures.subscribe(this::fill);
  }

  /** While set, the rows stay as they are. */
  public BooleanProperty pausedProperty() {
    return paused;
  }

  /** Since when they do; null while the journal is not paused. */
  public @Nullable Instant pausedSince() {
    return pausedSince;
  }

  public BooleanProperty onlyFailuresProperty() {
    return onlyFailures;
  }

  /** Calls that came since the journal was paused. */
  public ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Calls that are shown, the filtered ones included. */
  public ReadOnlyIntegerProperty callsProperty() {
    return calls.getReadOnlyProperty();
  }

  /** How many of them failed. */
  public ReadOnlyIntegerProperty failuresProperty() {
    return failures.getReadOnlyProperty();
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("failed", texts.get("journal.view.failed")).searching("result:failed"),
        SavedView.plain("slowest", texts.get("journal.view.slowest")).sortedBy("duration", true),
        SavedView.plain("connections", texts.get("journal.view.connections"))
            .groupedBy("connection"));
  }

  @Override
  protected List<Column<JournalRow>> columns(Formats formats) {
    return JournalColumns.of(formats.texts());
  }

  @Override
  protected void follow(Subscriptions until) {
    until.add(
        journal.subscribe(records ->
            gate()
                .run(() -> {
                  newest = records;
                  take();
                }))
            ::close);
  }

  /** Empties the journal, paused or not. */
  public void clear() {
    journal.clear();
    newest = List.of();
    show();
  }

  @Override
  protected void fill() {
    JournalRows maker = new JournalRows(formats());
    List<CallRecord> records = shown;
    boolean only = onlyFailures.get();
    table().update(() -> maker.of(records, only));
  }

  private void take() {
    if (paused.get()) {
      int known = shown.isEmpty() ? -1 : newest.indexOf(shown.getFirst());
      waiting.set(known < 0 ? newest.size() : known);
    } else {
      show();
    }
  }

  private void show() {
    shown = newest;
    waiting.set(0);
    calls.set(shown.size());
    failures.set((int) shown.stream().filter(call -> call.failure() != null).count());
    fill();
  }
}
