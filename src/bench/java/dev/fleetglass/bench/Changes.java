package dev.fleetglass.bench;

import dev.fleetglass.ui.table.Delta;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that changed.
 *
 * @param all every row as it is now
 * @param numbers which ones are new, by their place in all; a row may occur several times
 */
@SuppressWarnings("ArrayRecordComponent") // nobody writes to it any more
record Changes(List<Machine> all, int[] numbers) {
  Delta<Machine> delta() {
    return Delta.upsert(Arrays.stream(numbers).mapToObj(all::get).toList());
  }
}
