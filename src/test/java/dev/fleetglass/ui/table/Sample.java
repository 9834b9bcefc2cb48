package dev.fleetglass.ui.table;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A row with one column of each kind of key. */
record Sample(
    String id, String name, @Nullable Long size, String version, String address, boolean stale)
    implements TableRow {
  private static final List<String> WORDS = List.of("web", "DB", "캐시", "edge", "Web");

  static final List<Column<Sample>> COLUMNS =
      List.of(
          Column.text("name", "Name", Sample::name),
          Column.number(
              "size", "Size", row -> row.size() == null ? "" : row.size().toString(), Sample::size),
          Column.mono("version", "Version", Sample::version)
              .sortedBy(SortKey.version(Sample::version)),
          Column.mono("address", "Address", Sample::address)
              .sortedBy(SortKey.address(Sample::address)));

  static Sample named(String id, String name) {
    return new Sample(id, name, null, "", "", false);
  }

  /** An equal row in a new object. */
  Sample copy() {
    return new Sample(id, name, size, version, address, stale);
  }

  static Sample random(Random random, int number) {
    String name = WORDS.get(random.nextInt(WORDS.size())) + "-" + random.nextInt(25);
    return new Sample(
        "r" + number,
        random.nextInt(9) == 0 ? "" : name,
        random.nextInt(6) == 0 ? null : (long) random.nextInt(12) - 5,
        "1." + random.nextInt(12) + (random.nextInt(3) == 0 ? "-rc" + random.nextInt(3) : ""),
        "10.0." + random.nextInt(3) + "." + random.nextInt(256),
        false);
  }
}
