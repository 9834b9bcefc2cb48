package dev.fleetglass.ui.journal;

import dev.fleetglass.api.CallRecord;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.table.TableRow;

/**
 * A finished call as the table shows it, its texts made.
 *
 * @param id made of what the call is; the journal itself has no numbers
 * @param result what came of it, in a word or two
 * @param failure the service's code and message word for word; empty when the call succeeded
 */
public record JournalRow(
    String id,
    CallRecord call,
    String time,
    String result,
    String status,
    String duration,
    String bytes,
    String failure)
    implements TableRow {

  public Tone tone() {
    return call.failure() == null ? Tone.RUNNING : Tone.FAILED;
  }
}
