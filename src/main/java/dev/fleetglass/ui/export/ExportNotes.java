package dev.fleetglass.ui.export;

import dev.fleetglass.export.ExportColumn;
import dev.fleetglass.export.ExportNote;
import dev.fleetglass.service.ProgramVersion;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file tells of where it comes from, and its columns, in one language and zone. */
final class ExportNotes {
  private final Formats formats;
  private final Texts texts;

  ExportNotes(Formats formats) {
    this.formats = formats;
    texts = formats.texts();
  }

  <R extends TableRow> List<ExportNote> of(
      String name,
      TableModel<R> table,
      String search,
      List<ExportSource.Fetched> fetched,
      @Nullable Instant asOf,
      ExportScope scope,
      int rows,
      Instant now) {
    List<ExportNote> notes = new ArrayList<>();
    note(notes, "program", "Fleetglass " + ProgramVersion.text());
    note(notes, "list", name);
    note(notes, "exported", iso(now));
    if (asOf != null) {
      note(notes, "asOf", iso(asOf));
    }
    note(notes, "timeZone", formats.zone().getId());
    for (ExportSource.Fetched one : fetched) {
      String at = one.at() == null ? texts.get("export.notes.never") : iso(one.at());
      note(notes, "connection", texts.get("export.notes.fetched", one.connection(), at));
      if (one.zone() != null) {
        String zone = one.zone().getId();
        note(notes, "dates", texts.get("export.notes.dates", one.connection(), zone));
      }
    }
    note(notes, "search", search.strip());
    note(notes, "sort", sort(table));
    note(notes, "scope", scope.name().toLowerCase(Locale.ROOT));
    note(notes, "rows", Integer.toString(rows));
    return notes;
  }

  <R extends TableRow> ExportColumn<R> column(Column<R> column) {
    CellValue<R> value = column.value();
    String unit =
        switch (value.unit()) {
          case NONE, NAME -> "";
          case BYTES -> texts.get("export.unit.bytes");
          case MILLISECONDS -> texts.get("export.unit.milliseconds");
        };
    return new ExportColumn<>(column.id(), column.title(), unit, type(value), value::of);
  }

  private static ExportColumn.Type type(CellValue<?> value) {
    return switch (value) {
      case CellValue.OfText<?> _ -> ExportColumn.Type.TEXT;
      case CellValue.OfNumber<?> _ -> ExportColumn.Type.NUMBER;
      case CellValue.OfTime<?> _ -> ExportColumn.Type.TIME;
      case CellValue.OfFlag<?> _ -> ExportColumn.Type.FLAG;
    };
  }

  private <R extends TableRow> String sort(TableModel<R> table) {
    return table.sortProperty().get().stream()
        .map(term -> title(table, term) + (term.descending() ? " ↓" : " ↑"))
        .collect(Collectors.joining(", "));
  }

  private static <R extends TableRow> String title(TableModel<R> table, SortTerm term) {
    return table.columnsProperty().get().stream()
        .filter(column -> column.id().equals(term.column()))
        .map(Column::title)
        .findFirst()
        .orElse(term.column());
  }

  private void note(List<ExportNote> notes, String key, String value) {
    notes.add(new ExportNote(key, texts.get("export.note." + key), value));
  }

  private String iso(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.truncatedTo(ChronoUnit.SECONDS).atZone(formats.zone()));
  }
}
