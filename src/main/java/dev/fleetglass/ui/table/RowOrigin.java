package dev.fleetglass.ui.table;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one moment come from, as far as telling what changed needs it. Its functions
 * are called off the JavaFX thread and must only read the row.
 *
 * @param speech equal for rows whose texts can be compared: the language and the time zone they
 *     were made in
 * @param fetched the sources whose rows are there, with the moment they were fetched at; rows of a
 *     source that was not there before are not new, and those of one that is taken away have not
 *     vanished
 * @param source names the source of a row, as {@code fetched} has it
 * @param name what people call the row
 */
public record RowOrigin<R>(
    Object speech,
    Map<String, Instant> fetched,
    Function<R, String> source,
    Function<R, String> name) {
  public RowOrigin {
    fetched = Map.copyOf(fetched);
  }

  /** When the row's source was fetched; null when it has not been. */
  @Nullable Instant at(R row) {
    return fetched.get(source.apply(row));
  }
}
