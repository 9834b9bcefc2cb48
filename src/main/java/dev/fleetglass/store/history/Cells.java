package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.DamagedBlockException;
import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of many rows: each different value is written once, so that what is read has every
 * value once too.
 */
final class Cells {
  private static final int NEW = 0;
  private static final int NULL = 1;
  private static final int KNOWN = 2;

  private Cells() {}

  static void write(Out out, Column column, @Nullable Object[] cells) throws IOException {
    out.count(column.kind());
    Map<Object, Integer> known = new HashMap<>();
    List<Object> values = new ArrayList<>();
    for (Object cell : cells) {
      if (cell == null) {
        out.count(NULL);
        continue;
      }
      Integer place = known.putIfAbsent(cell, values.size());
      if (place == null) {
        out.count(NEW);
        values.add(cell);
      } else {
        out.count(KNOWN + place);
      }
    }
    column.write(out, values);
  }

  /**
   * Reads what was written of a column.
   *
   * @param type of the values now; null when they are passed over
   */
  static @Nullable Object[] read(In in, @Nullable Type type, int count) throws IOException {
    Column column = Column.of((int) in.count(), type);
    int[] places = new int[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int place = in.size(KNOWN + size);
      if (place >= KNOWN + size) {
        throw new DamagedBlockException("a value before it was written");
      }
      places[i] = place == NEW ? size++ : place == NULL ? -1 : place - KNOWN;
    }
    @Nullable Object[] values = column.read(in, size);
    @Nullable Object[] cells = new Object[count];
    for (int i = 0; i < count; i++) {
      cells[i] = places[i] < 0 ? null : values[places[i]];
    }
    return cells;
  }
}
