package dev.fleetglass.ui.table;

import dev.fleetglass.ui.common.Formats;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The age cells in sight, brought up to date by one beat for all of them. */
final class Ages {
  private final Formats formats;
  private final Supplier<Instant> now;
  private final Set<DataCell.Age<?>> cells = Collections.newSetFromMap(new IdentityHashMap<>());

  Ages(Formats formats, Supplier<Instant> now) {
    this.formats = formats;
    this.now = now;
  }

  String text(Instant then) {
    return formats.age(then, now.get());
  }

  void add(DataCell.Age<?> cell) {
    cells.add(cell);
  }

  void remove(DataCell.Age<?> cell) {
    cells.remove(cell);
  }

  void clear() {
    cells.clear();
  }

  void tick() {
    List.copyOf(cells).forEach(DataCell.Age::tick);
  }
}
