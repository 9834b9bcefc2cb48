package dev.fleetglass.ui.table.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {
  private static final List<Column<Machine>> COLUMNS =
      List.of(
          Column.text("name", "Name", Machine::name),
          Column.size("ram", "RAM", row -> "" + row.ram(), Machine::ram),
          Column.number("load", "Load", row -> "" + row.load(), Machine::load),
          Column.<Machine>number("account", "Account", row -> "7", _ -> 7)
              .valued(new CellValue.OfNumber<>(_ -> 7, CellValue.Unit.NAME)));

  private final TableModel<Machine> model = new TableModel<>(COLUMNS, Runnable::run, Runnable::run);

  private record Machine(String id, String name, @Nullable Long ram, @Nullable Double load)
      implements TableRow {
    @Override
    public boolean stale() {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWhatAddingOneByOneGives(long seed) {
    Random random = new Random(seed);
    List<Machine> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rows.add(
          new Machine(
              "m" + i,
              "web-" + random.nextInt(9),
              random.nextInt(5) == 0 ? null : random.nextLong(1L << 44),
              random.nextInt(5) == 0
                  ? null
                  : random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian()));
    }
    model.update(() -> rows);
    model.filterProperty().set("web-" + random.nextInt(9));
    Set<String> ids = new HashSet<>();
    rows.stream().filter(_ -> random.nextInt(3) == 0).forEach(row -> ids.add(row.id()));
    model.selection().select(ids, null);

    List<Sum> sums = Sum.of(COLUMNS, model.selection().selected());

    assertThat(sums).extracting(Sum::title).containsExactly("RAM", "Load");
    // Those that the search hides are selected as well.
    List<Machine> chosen = rows.stream().filter(row -> ids.contains(row.id())).toList();
    check(sums.get(0), chosen.stream().map(Machine::ram).filter(Objects::nonNull).toList());
    check(
        sums.get(1),
        chosen.stream().map(Machine::load).filter(load -> load != null && !load.isNaN()).toList());
  }

  private static void check(Sum sum, List<? extends Number> values) {
    BigDecimal naive = BigDecimal.ZERO;
    for (Number value : values) {
      naive = naive.add(new BigDecimal(value.toString()));
    }
    double exact = naive.doubleValue();
    assertThat(sum.count()).isEqualTo(values.size());
    assertThat(sum.sum()).isCloseTo(exact, within(Math.abs(exact) * 1e-12 + 1e-9));
    assertThat(sum.mean()).isCloseTo(exact / values.size(), within(Math.abs(exact) * 1e-12 + 1e-9));
    assertThat(sum.least())
        .isEqualTo(values.stream().mapToDouble(Number::doubleValue).min().orElse(0));
    assertThat(sum.most())
        .isEqualTo(values.stream().mapToDouble(Number::doubleValue).max().orElse(0));
  }

  @Test
  void doesNotDriftWithManySmallValues() {
    List<Machine> rows = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      rows.add(new Machine("m" + i, "a", null, i == 0 ? 1e15 : 0.1));
    }
    model.update(() -> rows);
    model.selection().selectMatching();
    Sum load = Sum.of(COLUMNS, model.selection().selected()).getLast();
    assertThat(load.sum()).isCloseTo(1e15 + 9_999.9, within(0.2));
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    List<Machine> rows = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      rows.add(new Machine("m" + i, "a", 1L, 1.0));
    }
    model.update(() -> rows);
    model.selection().selectMatching();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Sum.of(COLUMNS, model.selection().selected()))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void saysSumsWithTheirUnitsInBothLanguages() {
    List<Sum> sums =
        List.of(
            new Sum("RAM", CellValue.Unit.BYTES, 3, 96L << 30, 1L << 30, 64L << 30),
            new Sum("Cores", CellValue.Unit.NONE, 3, 4_800, 2, 4_000),
            new Sum("Disk", CellValue.Unit.BYTES, 0, 0, 0, 0));
    SumText english = new SumText(new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC));
    assertThat(english.line(sums)).isEqualTo("RAM 96 GiB  ·  Cores 4,800");
    assertThat(english.details(sums).lines().toList())
        .containsExactly(
            "RAM: sum 96 GiB, least 1 GiB, mean 32 GiB, greatest 64 GiB (3 rows)",
            "Cores: sum 4,800, least 2, mean 1,600, greatest 4,000 (3 rows)");
    SumText korean = new SumText(new Formats(Texts.load(Locale.KOREAN), ZoneOffset.UTC));
    assertThat(korean.details(sums).lines().toList())
        .containsExactly(
            "RAM: 합계 96 GiB, 최소 1 GiB, 평균 32 GiB, 최대 64 GiB (3개 행)",
            "Cores: 합계 4,800, 최소 2, 평균 1,600, 최대 4,000 (3개 행)");
  }
}
