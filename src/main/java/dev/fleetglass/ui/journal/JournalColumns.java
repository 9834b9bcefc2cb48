package dev.fleetglass.ui.journal;

import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.search.Naming;
import java.util.List;
import java.util.Map;

/** The columns of the journal, in one language. */
final class JournalColumns {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "time", List.of("age"),
          "result", List.of("state"),
          "status", List.of("code"),
          "operation", List.of("call"),
          "failure", List.of("error"),
          "attempts", List.of("tries"));

  private JournalColumns() {}

  static List<Column<JournalRow>> of(Texts texts) {
    List<Column<JournalRow>> columns =
        List.of(
            Column.<JournalRow>mono("time", title(texts, "time"), JournalRow::time)
                .sortedBy(SortKey.instant(row -> row.call().at()))
                .valued(new CellValue.OfTime<>(row -> row.call().at()))
                // Two figures more than a time has, for the wider margin of the first column.
                .fitting(List.of("00:00:00.0")),
            Column.connection(
                "connection", title(texts, "connection"), row -> row.call().connection()),
            Column.<JournalRow>mono(
                    "operation", title(texts, "operation"), row -> row.call().operation())
                .withTooltip(row -> row.call().method() + ' ' + row.call().url())
                // Calls with longer names come after the first ones, to which columns are fitted.
                .fitting(List.of("metric ingress-requests")),
            Column.state("result", title(texts, "result"), JournalRow::result, JournalRow::tone),
            Column.<JournalRow>number(
                    "status",
                    title(texts, "status"),
                    JournalRow::status,
                    row -> row.call().status())
                .valued(new CellValue.OfNumber<>(row -> row.call().status(), CellValue.Unit.NAME)),
            Column.<JournalRow>number(
                    "duration",
                    title(texts, "duration"),
                    JournalRow::duration,
                    row -> row.call().elapsed().toNanos())
                .valued(
                    new CellValue.OfNumber<>(
                        row -> row.call().elapsed().toNanos() / 1e6, CellValue.Unit.MILLISECONDS)),
            Column.size(
                "bytes", title(texts, "bytes"), JournalRow::bytes, row -> row.call().bytes()),
            Column.number(
                "attempts",
                title(texts, "attempts"),
                row -> Integer.toString(row.call().attempts()),
                row -> row.call().attempts()),
            Column.<JournalRow>text("failure", title(texts, "failure"), JournalRow::failure)
                .withTooltip(JournalRow::failure)
                .flexing());
    return Naming.of(columns, "journal.column.", NAMES);
  }

  private static String title(Texts texts, String id) {
    return texts.get("journal.column." + id);
  }
}
