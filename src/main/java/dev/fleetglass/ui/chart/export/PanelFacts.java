package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.ExportNote;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a panel's data come from; it is in every file.
 *
 * @param title of the panel
 * @param queries one for each query, as {@code connection: metric path?parameters}, with the labels
 *     that series must have, without secrets
 * @param from beginning of the time shown
 * @param to its end, not before {@code from}
 * @param zone in which times are written
 * @param fetched when the newest data came
 */
public record PanelFacts(
    String title, List<String> queries, Instant from, Instant to, ZoneId zone, Instant fetched) {
  public PanelFacts {
    queries = List.copyOf(queries);
  }

  /** The same for files: keys in English, times in ISO 8601 with the zone's offset. */
  public List<ExportNote> notes(Texts texts) {
    List<ExportNote> notes = new ArrayList<>();
    notes.add(new ExportNote("program", texts.get("parts.note.program"), "Fleetglass"));
    notes.add(new ExportNote("panel", texts.get("parts.note.panel"), title));
    for (String query : queries) {
      notes.add(new ExportNote("query", texts.get("parts.note.query"), query));
    }
    notes.add(new ExportNote("from", texts.get("parts.note.from"), iso(from)));
    notes.add(new ExportNote("to", texts.get("parts.note.to"), iso(to)));
    notes.add(new ExportNote("timeZone", texts.get("parts.note.zone"), zone.getId()));
    notes.add(new ExportNote("fetched", texts.get("parts.note.fetched"), iso(fetched)));
    return notes;
  }

  private String iso(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
