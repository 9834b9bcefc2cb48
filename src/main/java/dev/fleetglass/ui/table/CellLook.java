package dev.fleetglass.ui.table;

import dev.fleetglass.model.Tone;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column look beyond their text. Immutable; the methods that change something
 * return another look. Its functions are called off the JavaFX thread as well and must only read
 * the row.
 *
 * @param tooltip null when the column has none; an empty text shows none for that row
 * @param tone for {@link Column.Kind#STATE}
 * @param time for {@link Column.Kind#AGE}
 * @param shown whether it is visible until the operator chooses
 * @param flexible whether it takes the width that is left
 * @param words what a cell may come to say, so that the column is wide enough beforehand; empty
 *     where that is open
 * @param drawn what is drawn beside or below the text
 */
record CellLook<R>(
    @Nullable Function<R, String> tooltip,
    @Nullable Function<R, Tone> tone,
    @Nullable Function<R, @Nullable Instant> time,
    boolean shown,
    boolean flexible,
    List<String> words,
    Drawn<R> drawn) {
  CellLook {
    words = List.copyOf(words);
  }

  /**
   * What a cell draws, or where it leads.
   *
   * @param trend for {@link Column.Kind#TREND}
   * @param share for {@link Column.Kind#BAR}
   * @param leads which rows' texts lead somewhere; null when none does
   */
  record Drawn<R>(
      @Nullable Function<R, @Nullable Trend> trend,
      @Nullable Function<R, @Nullable Share> share,
      @Nullable Predicate<R> leads) {
    static <R> Drawn<R> none() {
      return new Drawn<>(null, null, null);
    }
  }

  /** A text and nothing else. */
  static <R> CellLook<R> plain() {
    return of(null, null, null, Drawn.none());
  }

  /** A coloured dot before the text. */
  static <R> CellLook<R> state(Function<R, Tone> tone) {
    return of(null, tone, null, Drawn.none());
  }

  /** How long ago; the exact time is the tooltip. */
  static <R> CellLook<R> age(Function<R, String> exact, Function<R, @Nullable Instant> time) {
    return of(exact, null, time, Drawn.none());
  }

  /** The line of a metric. */
  static <R> CellLook<R> trend(Function<R, String> note, Function<R, @Nullable Trend> trend) {
    return of(note, null, null, new Drawn<>(trend, null, null));
  }

  /** A bar. */
  static <R> CellLook<R> bar(Function<R, String> spoken, Function<R, @Nullable Share> share) {
    return of(spoken, null, null, new Drawn<>(null, share, null));
  }

  private static <R> CellLook<R> of(
      @Nullable Function<R, String> tooltip,
      @Nullable Function<R, Tone> tone,
      @Nullable Function<R, @Nullable Instant> time,
      Drawn<R> drawn) {
    return new CellLook<>(tooltip, tone, time, true, false, List.of(), drawn);
  }

  CellLook<R> withTooltip(Function<R, String> tip) {
    return new CellLook<>(tip, tone, time, shown, flexible, words, drawn);
  }

  CellLook<R> fitting(List<String> others) {
    return new CellLook<>(tooltip, tone, time, shown, flexible, others, drawn);
  }

  CellLook<R> hidden() {
    return new CellLook<>(tooltip, tone, time, false, flexible, words, drawn);
  }

  CellLook<R> flexing() {
    return new CellLook<>(tooltip, tone, time, shown, true, words, drawn);
  }

  CellLook<R> leading(Predicate<R> leads) {
    Drawn<R> led = new Drawn<>(drawn.trend(), drawn.share(), leads);
    return new CellLook<>(tooltip, tone, time, shown, flexible, words, led);
  }
}
