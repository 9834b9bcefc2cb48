package dev.fleetglass.ui.journal;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of calls in one language and zone. Usable from any thread. */
final class JournalRows {
  private final Formats formats;
  private final Texts texts;

  JournalRows(Formats formats) {
    this.formats = formats;
    texts = formats.texts();
  }

  /** Rows in the order of the calls, which is newest first. */
  List<JournalRow> of(List<CallRecord> calls, boolean onlyFailures) {
    Map<String, Integer> seen = new HashMap<>();
    List<JournalRow> rows = new ArrayList<>(calls.size());
    // From the oldest on, so that a newer twin does not change the id of an older one.
    for (CallRecord call : calls.reversed()) {
      String key = call.at() + " " + call.connectionId() + ' ' + call.operation();
      int twin = seen.merge(key, 1, Integer::sum);
      if (!onlyFailures || call.failure() != null) {
        rows.add(row(twin == 1 ? key : key + ' ' + twin, call));
      }
    }
    return rows.reversed();
  }

  private JournalRow row(String id, CallRecord call) {
    ApiFailure failure = call.failure();
    FailureText words = failure == null ? null : new FailureText(failure, texts, formats.zone());
    return new JournalRow(
        id,
        call,
        formats.clock(call.at()),
        words == null ? texts.get("journal.result.ok") : words.title(),
        call.status() == null ? "" : Integer.toString(call.status()),
        duration(call.elapsed()),
        formats.bytes(call.bytes()),
        words == null ? "" : (words.code() + " " + words.message()).strip());
  }

  private String duration(Duration elapsed) {
    return texts.get("journal.millis", formats.number(elapsed.toMillis()));
  }
}
