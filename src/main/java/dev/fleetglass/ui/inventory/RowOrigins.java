package dev.fleetglass.ui.inventory;

import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.RowOrigin;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the rows of a list come from, as its table wants to know to tell what changed. */
final class RowOrigins {
  private RowOrigins() {}

  /**
   * The origin of rows in the language and zone of these texts.
   *
   * @param moment of the past they are of; null for the present
   * @param sources of the present rows
   * @param name what people call a row
   */
  static <R extends TableRow> RowOrigin<R> of(
      @Nullable Instant moment,
      List<SourceStatus> sources,
      Formats texts,
      Function<R, String> name) {
    Object speech = List.of(texts.texts().locale(), texts.zone());
    if (moment != null) {
      return RowOrigin.past(speech, moment, RowFinder::source, name);
    }
    Map<String, Instant> fetched = new HashMap<>();
    for (SourceStatus source : sources) {
      Instant at = StatusReader.lastGood(source.state());
      if (at != null) {
        fetched.put(source.connectionId(), at);
      }
    }
    return new RowOrigin<>(speech, fetched, RowFinder::source, name);
  }
}
