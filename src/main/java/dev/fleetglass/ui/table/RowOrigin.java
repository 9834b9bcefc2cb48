package dev.fleetglass.ui.table;

import java.time.Instant;
import java.util.List;
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
 * @param moment the moment of the past they are of; null for the present. Rows of the past are
 *     looked at aside: history is not told of them and goes on from the present rows before
 */
public record RowOrigin<R>(
    Object speech,
    Map<String, Instant> fetched,
    Function<R, String> source,
    Function<R, String> name,
    @Nullable Instant moment) {
  public RowOrigin {
    fetched = Map.copyOf(fetched);
  }

  /** The present rows. */
  public RowOrigin(
      Object speech,
      Map<String, Instant> fetched,
      Function<R, String> source,
      Function<R, String> name) {
    this(speech, fetched, source, name, null);
  }

  /** Rows of the past, in which nothing is new. */
  public static <R> RowOrigin<R> past(
      Object speech, Instant moment, Function<R, String> source, Function<R, String> name) {
    return new RowOrigin<>(List.of(speech, moment), Map.of(), source, name, moment);
  }

  /** Whether rows are of the past; not when nobody said where they come from. */
  static boolean isPast(@Nullable RowOrigin<?> of) {
    return of != null && of.moment() != null;
  }

  /** When the row's source was fetched; null when it has not been. */
  @Nullable Instant at(R row) {
    return fetched.get(source.apply(row));
  }
}
