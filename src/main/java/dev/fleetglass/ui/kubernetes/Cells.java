package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.table.Column;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of values that a service may leave out. */
record Cells<T>(String feature, Formats formats) {
  private static final int DECIMALS = 2;

  Texts texts() {
    return formats.texts();
  }

  String title(String column) {
    return texts().get(feature + ".column." + column);
  }

  Column<ValueRow<T>> text(String id, Function<T, @Nullable String> value) {
    return Column.text(id, title(id), row -> orEmpty(value.apply(row.value())));
  }

  Column<ValueRow<T>> mono(String id, Function<T, @Nullable String> value) {
    return Column.mono(id, title(id), row -> orEmpty(value.apply(row.value())));
  }

  /** A whole number. */
  Column<ValueRow<T>> count(String id, Function<T, @Nullable Long> value) {
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
  Column<ValueRow<T>> amount(String id, Function<T, @Nullable Double> value) {
    return Column.number(
        id,
        title(id),
        row -> {
          Double number = value.apply(row.value());
          return number == null ? "" : formats.number(number, DECIMALS);
        },
        row -> value.apply(row.value()));
  }

  Column<ValueRow<T>> bytes(String id, Function<T, @Nullable Double> value) {
    return Column.size(
        id,
        title(id),
        row -> {
          Double number = value.apply(row.value());
          return number == null ? "" : formats.bytes(Math.round(number));
        },
        row -> value.apply(row.value()));
  }

  Column<ValueRow<T>> age(String id, Function<T, @Nullable Instant> value) {
    return Column.age(
        id,
        title(id),
        row -> {
          Instant time = value.apply(row.value());
          return time == null ? "" : formats.exact(time);
        },
        row -> value.apply(row.value()));
  }

  static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
