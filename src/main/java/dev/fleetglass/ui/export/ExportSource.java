package dev.fleetglass.ui.export;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be exported.
 *
 * @param name begins file names, for example {@code servers}
 * @param fetched the connections its rows come from, as they are at this moment
 */
public record ExportSource<R extends TableRow>(
    String name, TableModel<R> table, Supplier<Formats> formats, Supplier<List<Fetched>> fetched) {

  /**
   * A connection.
   *
   * @param at when its rows were fetched; null when they never were
   */
  public record Fetched(String connection, @Nullable Instant at) {}
}
