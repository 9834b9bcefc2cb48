package dev.fleetglass.ui.table.search;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.ColumnNames;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.TableRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row with a column of every kind. */
record Machine(
    String id,
    String name,
    String state,
    Tone tone,
    String address,
    String version,
    @Nullable Double cores,
    @Nullable Long disk,
    @Nullable Instant created,
    @Nullable Boolean ingress,
    String connection,
    boolean stale)
    implements TableRow {
  static final Instant NOW = Instant.parse("2026-06-15T03:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Seoul"));
  static final long GB = 1L << 30;

  static final List<Column<Machine>> COLUMNS =
      List.of(
          Column.text("name", "이름", Machine::name).called(ColumnNames.NONE.titled(List.of("Name"))),
          Column.<Machine>state("state", "State", Machine::state, Machine::tone)
              .called(
                  ColumnNames.NONE
                      .saying("On", List.of("켜짐", "ON"))
                      .saying("Create failed", List.of("생성 실패", "ERROR_CREATE"))),
          Column.mono("address", "Address", Machine::address)
              .sortedBy(SortKey.address(Machine::address))
              .called(ColumnNames.NONE.titled(List.of("ip"))),
          Column.mono("version", "Version", Machine::version)
              .sortedBy(SortKey.version(Machine::version)),
          Column.number("cores", "Cores", row -> text(row.cores), Machine::cores),
          Column.size("disk", "Disk space", row -> text(row.disk), Machine::disk),
          Column.<Machine>number("took", "Took", row -> text(row.cores), Machine::cores)
              .valued(new CellValue.OfNumber<>(Machine::cores, CellValue.Unit.MILLISECONDS)),
          Column.age("created", "Created", row -> text(row.created), Machine::created),
          Column.flag("ingress", "Ingress", row -> text(row.ingress), Machine::ingress),
          Column.connection("connection", "Connection", Machine::connection));

  static final Machine WEB =
      new Machine(
          "1",
          "web-1",
          "On",
          Tone.RUNNING,
          "208.113.75.241",
          "1.28.3",
          4.0,
          30 * GB,
          Instant.parse("2026-06-10T00:00:00Z"),
          true,
          "Sandbox GoGrid",
          false);

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  Machine with(String newName) {
    return new Machine(
        id,
        newName,
        state,
        tone,
        address,
        version,
        cores,
        disk,
        created,
        ingress,
        connection,
        stale);
  }

  Machine at(String newAddress) {
    return new Machine(
        id,
        name,
        state,
        tone,
        newAddress,
        version,
        cores,
        disk,
        created,
        ingress,
        connection,
        stale);
  }

  Machine of(String newVersion) {
    return new Machine(
        id,
        name,
        state,
        tone,
        address,
        newVersion,
        cores,
        disk,
        created,
        ingress,
        connection,
        stale);
  }

  Machine in(String newState, Tone newTone) {
    return new Machine(
        id,
        name,
        newState,
        newTone,
        address,
        version,
        cores,
        disk,
        created,
        ingress,
        connection,
        stale);
  }

  static Machine nothing() {
    return new Machine("0", "", "", Tone.UNKNOWN, "", "", null, null, null, null, "", true);
  }
}
