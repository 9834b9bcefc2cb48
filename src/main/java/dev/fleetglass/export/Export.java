package dev.fleetglass.export;

import java.time.ZoneId;
import java.util.List;

/**
 * What to write.
 *
 * @param columns at least one
 * @param rows must not change while they are written
 * @param notes empty for a file that is for programs only
 * @param zone in which times are written
 * @param sheet name of a workbook's sheet
 * @param notesSheet name of the sheet with the notes
 */
public record Export<R>(
    ExportFormat format,
    List<ExportColumn<R>> columns,
    List<R> rows,
    List<ExportNote> notes,
    ZoneId zone,
    String sheet,
    String notesSheet) {
  public Export {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no columns");
    }
  }
}
