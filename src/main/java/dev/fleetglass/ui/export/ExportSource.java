package dev.fleetglass.ui.export;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be exported.
 *
 * @param name begins file names, for example {@code servers}
 * @param fetched the connections its rows come from, as they are at this moment
 * @param asOf the moment of the past that is shown at this moment; null for the present
 */
public record ExportSource<R extends TableRow>(
    String name,
    TableModel<R> table,
    Supplier<Formats> formats,
    Supplier<List<Fetched>> fetched,
    Supplier<@Nullable Instant> asOf) {

  /** A list that is always of the present. */
  public ExportSource(
      String name,
      TableModel<R> table,
      Supplier<Formats> formats,
      Supplier<List<Fetched>> fetched) {
    this(name, table, formats, fetched, () -> null);
  }

  /**
   * A connection.
   *
   * @param at when its rows were fetched; null when they never were
   * @param zone in which its dates were read; null when they carry one
   */
  public record Fetched(String connection, @Nullable Instant at, @Nullable ZoneId zone) {
    /** A connection whose dates carry their zone. */
    public Fetched(String connection, @Nullable Instant at) {
      this(connection, at, null);
    }
  }
}
