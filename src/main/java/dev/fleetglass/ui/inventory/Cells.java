package dev.fleetglass.ui.inventory;

import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.search.Naming;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of values that a service may leave out. */
public record Cells<T>(String feature, Formats formats) {
  private static final int DECIMALS = 2;

  /** The texts of the present language. */
  public Texts texts() {
    return formats.texts();
  }

  /** The title of a column. */
  public String title(String column) {
    return texts().get(feature + ".column." + column);
  }

  /** A state with its word. */
  public <E extends Enum<E>> Column<ValueRow<T>> state(
      Class<E> type, Function<T, Coded<E>> state, Function<E, Tone> tone) {
    String words = feature + ".state.";
    return Column.<ValueRow<T>>state(
            "state",
            title("state"),
            row -> StateWord.of(state.apply(row.value()), words, texts()),
            row -> tone.apply(state.apply(row.value()).value()))
        .fitting(StateWord.all(type, words, texts()))
        .called(Naming.states(type, words, texts()));
  }

  /** The name of an option. */
  public Column<ValueRow<T>> option(String id, Function<T, @Nullable Option> value) {
    return text(id, each -> name(value.apply(each)));
  }

  /** An option's name, or none. */
  public static String name(@Nullable Option option) {
    return option == null ? "" : option.name();
  }

  public Column<ValueRow<T>> text(String id, Function<T, @Nullable String> value) {
    return Column.text(id, title(id), row -> orEmpty(value.apply(row.value())));
  }

  public Column<ValueRow<T>> mono(String id, Function<T, @Nullable String> value) {
    return Column.mono(id, title(id), row -> orEmpty(value.apply(row.value())));
  }

  /** A whole number. */
  public Column<ValueRow<T>> count(String id, Function<T, @Nullable Long> value) {
    return Column.number(
        id,
        title(id),
        row -> {
          Long number = value.apply(row.value());
          return number == null ? "" : formats.number(number);
        },
        row -> value.apply(row.value()));
  }

  /** A number with decimals. */
  public Column<ValueRow<T>> amount(String id, Function<T, @Nullable Double> value) {
    return Column.number(
        id,
        title(id),
        row -> {
          Double number = value.apply(row.value());
          return number == null ? "" : formats.number(number, DECIMALS);
        },
        row -> value.apply(row.value()));
  }

  public Column<ValueRow<T>> bytes(String id, Function<T, @Nullable Double> value) {
    return Column.size(
        id,
        title(id),
        row -> {
          Double number = value.apply(row.value());
          return number == null ? "" : formats.bytes(Math.round(number));
        },
        row -> value.apply(row.value()));
  }

  /** How long ago; the exact time is in the zone of the row's connection. */
  public Column<ValueRow<T>> age(String id, Function<T, @Nullable Instant> value) {
    return Column.<ValueRow<T>>age(
            id,
            title(id),
            row -> {
              Instant time = value.apply(row.value());
              return time == null ? "" : formats.of(row.connectionId()).exact(time);
            },
            row -> value.apply(row.value()))
        .valued(
            new CellValue.OfTime<>(
                row -> value.apply(row.value()),
                row -> formats.zoneOf(row.connectionId()).orElse(formats.zone())));
  }

  /** The text, or none where the service sent none. */
  public static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
