package dev.fleetglass.ui.journal;

import dev.fleetglass.api.CallRecord;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.service.Journal;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The last calls, newest first, following the journal unless paused. JavaFX thread only; rows are
 * made on the worker.
 */
public final class JournalViewModel {
  private final Journal journal;
  private final Preferences preferences;
  private final FxGate gate;
  private final Clock clock;
  private final TableModel<JournalRow> table;
  private final Subscriptions active = new Subscriptions();
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final BooleanProperty onlyFailures = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper calls = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper failures = new ReadOnlyIntegerWrapper();
  private List<CallRecord> newest = List.of();
  private List<CallRecord> shown = List.of();
  private Formats formats;

  /**
   * Follows the journal while active.
   *
   * @param worker where rows are made, sorted and filtered
   */
  public JournalViewModel(
      Journal journal, Preferences preferences, Executor worker, FxGate gate, Clock clock) {
    this.journal = journal;
    this.preferences = preferences;
    this.gate = gate;
    this.clock = clock;
    formats = new Formats(Texts.load(Locale.ENGLISH), preferences.settings().zoneId());
    table = new TableModel<>(List.of(), worker, gate);
    paused.subscribe(this::follow);
    onlyFailures.subscribe(this::publish);
  }

  public TableModel<JournalRow> table() {
    return table;
  }

  /** While set, the rows stay as they are. */
  public BooleanProperty pausedProperty() {
    return paused;
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

  public Instant now() {
    return clock.instant();
  }

  /** Shows everything in this language from now on; to be called before a table is made. */
  public void speak(Texts texts) {
    table.columnsProperty().set(JournalColumns.of(texts));
    formats = new Formats(texts, preferences.settings().zoneId());
  }

  /** Of the present language and time zone. */
  public Formats formats() {
    return formats;
  }

  /** Follows journal and time zone. */
  public void activate() {
    active.close();
    active.add(
        preferences.subscribe(settings ->
            gate.run(() -> {
              formats = new Formats(formats.texts(), settings.zoneId());
              publish();
            }))
            ::close);
    active.add(
        journal.subscribe(records ->
            gate.run(() -> {
              newest = records;
              follow();
            }))
            ::close);
  }

  public void deactivate() {
    active.close();
  }

  /** Empties the journal, paused or not. */
  public void clear() {
    journal.clear();
    newest = List.of();
    take();
  }

  private void follow() {
    if (paused.get()) {
      int known = shown.isEmpty() ? -1 : newest.indexOf(shown.getFirst());
      waiting.set(known < 0 ? newest.size() : known);
    } else {
      take();
    }
  }

  private void take() {
    shown = newest;
    waiting.set(0);
    calls.set(shown.size());
    failures.set((int) shown.stream().filter(call -> call.failure() != null).count());
    publish();
  }

  private void publish() {
    JournalRows maker = new JournalRows(formats);
    List<CallRecord> records = shown;
    boolean only = onlyFailures.get();
    table.update(() -> maker.of(records, only));
  }
}
