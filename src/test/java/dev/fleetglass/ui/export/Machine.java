package dev.fleetglass.ui.export;

import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A row to export. */
record Machine(String id, String name, long bytes, Instant seen) implements TableRow {
  static final Instant NOW = Instant.parse("2026-11-23T03:40:00Z");

  static final List<Column<Machine>> COLUMNS =
      List.of(
          Column.text("name", "Name", Machine::name),
          Column.size("disk", "Disk", row -> row.bytes() + " B", Machine::bytes),
          Column.<Machine>text("seen", "Seen", row -> row.seen().toString())
              .valued(new CellValue.OfTime<>(Machine::seen))
              .hidden());

  static List<Machine> many(int count) {
    List<Machine> machines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      machines.add(
          new Machine("m" + i, (i % 2 == 0 ? "web-" : "db-") + i, i * 1024L, NOW.minusSeconds(i)));
    }
    return machines;
  }
}
