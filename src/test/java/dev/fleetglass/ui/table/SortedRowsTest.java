package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the sort of packed numbers against the JDK's stable sort by the same keys. */
class SortedRowsTest {
  /** So few that 300 rows are known by their numbers, and then more than can be. */
  private static final int ROLES = 2;

  private static final int SOME_MORE = 4;
  private static final int MANY_MORE = 40;

  private static final String LONG = "the same beginning of every single name ".repeat(3);

  private record Row(
      String id,
      long wide,
      @Nullable Double real,
      int few,
      @Nullable String role,
      @Nullable String text,
      String deep)
      implements TableRow {}

  private static final List<SortKey<Row>> KEYS =
      List.of(
          SortKey.rank(Row::wide),
          SortKey.number(Row::real),
          SortKey.rank(Row::few),
          SortKey.natural(Row::text),
          SortKey.version(Row::text),
          SortKey.address(Row::text),
          SortKey.ranked(Row::few, Row::text),
          SortKey.natural(Row::deep),
          SortKey.natural(Row::role),
          SortKey.ranked(Row::few, Row::role),
          SortKey.rank(row -> row.few() == 1 ? SortKey.NONE : row.few() - 1));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 24, 25, 26, 64, 65, 500, 4_097, 16_383, 16_384, 40_001})
  void sortsAsAStableSortOfTheSameKeysDoes(int size) {
    Random random = new Random(size);
    List<Row> rows = rows(size, random);
    Snapshot<Row> snapshot = Snapshot.<Row>empty().next(rows);
    for (int round = 0; round < KEYS.size() * 2; round++) {
      List<SortKey<Row>> keys = new ArrayList<>(List.of(KEYS.get(round % KEYS.size())));
      for (int more = random.nextInt(3); more > 0; more--) {
        keys.add(KEYS.get(random.nextInt(KEYS.size())));
      }
      List<Boolean> descending = keys.stream().map(_ -> random.nextBoolean()).toList();

      SortedRows sorted =
          SortedRows.sort(size, order(keys, descending, snapshot), SortedRowsTest::never);

      assertThat(seen(sorted)).as("%s", keys).isEqualTo(naive(rows, keys, descending));
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
  void staysSortedOverAnySteps(long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(300, random);
    Snapshot<Row> snapshot = Snapshot.<Row>empty().next(rows);
    SortKey<Row> key = KEYS.get((int) seed % KEYS.size());
    SortKey<Row> second = KEYS.get(random.nextInt(KEYS.size()));
    List<SortKey<Row>> by = List.of(key, second);
    List<Boolean> descending = List.of(random.nextBoolean(), random.nextBoolean());
    ColumnCache<Row, SortKey<Row>, Keys<Row>> cache = new ColumnCache<>(Keys::of, 40);
    SortedRows sorted = null;
    for (int step = 0; step < 60; step++) {
      rows = changed(rows, random);
      Snapshot<Row> next = snapshot.next(rows);
      cache.begin(next);
      boolean abandoned = random.nextInt(4) == 0;
      RowOrder order =
          new RowOrder(
              List.of(
                  new RowOrder.Term(cache.get(key, SortedRowsTest::never), descending.get(0)),
                  new RowOrder.Term(cache.get(second, SortedRowsTest::never), descending.get(1))));
      Step<Row> taken = next.stepFrom(snapshot);
      SortedRows merged =
          sorted == null || taken == null
              ? null
              : sorted.after(taken, rows.size(), order, SortedRowsTest::never);
      SortedRows now =
          merged == null ? SortedRows.sort(rows.size(), order, SortedRowsTest::never) : merged;
      assertThat(seen(now)).as("step %d", step).isEqualTo(naive(rows, by, descending));
      if (abandoned) {
        // As when the operator asks for something else meanwhile: the rows are as before again.
        cache.rollback();
        rows = IntStream.range(0, snapshot.size()).mapToObj(snapshot::row).toList();
      } else {
        cache.commit(Set.of(key), Set.copyOf(KEYS));
        sorted = now;
        snapshot = next;
      }
    }
  }

  @Test
  void sortsNumbersOfAllSizesAndPutsNoneLast() {
    long[] numbers = {Long.MAX_VALUE, 0, -1, SortKey.NONE, Long.MIN_VALUE + 1, 1, SortKey.NONE};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      rows.add(new Row("" + i, numbers[i], null, 0, null, null, ""));
    }
    Snapshot<Row> snapshot = Snapshot.<Row>empty().next(rows);

    assertThat(seen(sort(snapshot, SortKey.rank(Row::wide), false)))
        .containsExactly(4, 2, 1, 5, 0, 3, 6);
    assertThat(seen(sort(snapshot, SortKey.rank(Row::wide), true)))
        .containsExactly(0, 5, 1, 2, 4, 3, 6);
  }

  @Test
  void sortsFiguresWithNotANumberLastAndBothZerosAlike() {
    Double[] reals = {Double.NaN, 0.0, -0.0, -1.5, Double.NEGATIVE_INFINITY, null, 1e300, 2.0};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < reals.length; i++) {
      rows.add(new Row("" + i, 0, reals[i], 0, null, null, ""));
    }
    Snapshot<Row> snapshot = Snapshot.<Row>empty().next(rows);

    assertThat(seen(sort(snapshot, SortKey.number(Row::real), false)))
        .containsExactly(4, 3, 1, 2, 7, 6, 0, 5);
  }

  @Test
  void noticesAKeyLongerThanAllBefore() {
    List<Row> rows = new ArrayList<>();
    for (String name : List.of("bb", "aa", "ab")) {
      rows.add(new Row(name, 0, null, 0, null, name, ""));
    }
    SortKey<Row> key = SortKey.natural(Row::text);
    Snapshot<Row> before = Snapshot.<Row>empty().next(rows);
    ColumnCache<Row, SortKey<Row>, Keys<Row>> cache = new ColumnCache<>(Keys::of, 40);
    cache.begin(before);
    SortedRows sorted = sorted(cache, key, rows.size());
    cache.commit(Set.of(key), Set.of(key));
    // Longer than the one that it now must follow, which stands behind it in the list.
    rows.set(0, new Row("bb", 0, null, 0, null, "aab", ""));
    Snapshot<Row> after = before.next(rows);
    cache.begin(after);
    RowOrder order =
        new RowOrder(List.of(new RowOrder.Term(cache.get(key, SortedRowsTest::never), false)));
    Step<Row> step = Objects.requireNonNull(after.stepFrom(before));

    SortedRows merged = sorted.after(step, rows.size(), order, SortedRowsTest::never);

    assertThat(merged == null ? seen(sorted(cache, key, rows.size())) : seen(merged))
        .containsExactly(1, 0, 2);
  }

  @Test
  void knowsColumnsWithFewValuesByTheirNumbers() {
    List<Row> rows = rows(300, new Random(5));
    Snapshot<Row> snapshot = Snapshot.<Row>empty().next(rows);

    assertThat(Keys.of(SortKey.natural(Row::role), snapshot, SortedRowsTest::never))
        .isInstanceOf(FewKeys.class);
    assertThat(Keys.of(SortKey.natural(Row::deep), snapshot, SortedRowsTest::never))
        .isInstanceOf(TextKeys.class);
    assertThat(Keys.of(SortKey.rank(Row::wide), snapshot, SortedRowsTest::never))
        .isInstanceOf(LongKeys.class);
  }

  private static SortedRows sorted(
      ColumnCache<Row, SortKey<Row>, Keys<Row>> cache, SortKey<Row> key, int size) {
    Keys<Row> keys = cache.get(key, SortedRowsTest::never);
    return SortedRows.sort(
        size, new RowOrder(List.of(new RowOrder.Term(keys, false))), SortedRowsTest::never);
  }

  @Test
  void stopsWhenCancelled() {
    List<Row> rows = rows(5_000, new Random(1));
    Snapshot<Row> snapshot = Snapshot.<Row>empty().next(rows);
    RowOrder order = order(List.of(KEYS.get(7)), List.of(false), snapshot);

    assertThatThrownBy(() -> SortedRows.sort(rows.size(), order, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static SortedRows sort(Snapshot<Row> rows, SortKey<Row> key, boolean descending) {
    return SortedRows.sort(
        rows.size(), order(List.of(key), List.of(descending), rows), SortedRowsTest::never);
  }

  private static RowOrder order(
      List<SortKey<Row>> keys, List<Boolean> descending, Snapshot<Row> snapshot) {
    List<RowOrder.Term> terms = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      terms.add(
          new RowOrder.Term(
              Keys.of(keys.get(i), snapshot, SortedRowsTest::never), descending.get(i)));
    }
    return new RowOrder(terms);
  }

  private static boolean never() {
    return false;
  }

  private static List<Integer> seen(SortedRows sorted) {
    BitSet once = new BitSet();
    List<Integer> rows = new ArrayList<>();
    for (int place = 0; place < sorted.size(); place++) {
      rows.add(sorted.row(place));
      once.set(sorted.row(place));
    }
    assertThat(once.cardinality()).isEqualTo(sorted.size());
    return rows;
  }

  private static List<Integer> naive(
      List<Row> rows, List<SortKey<Row>> keys, List<Boolean> descending) {
    Comparator<Row> order = Comparator.comparingInt(_ -> 0);
    for (int i = 0; i < keys.size(); i++) {
      SortKey<Row> key = keys.get(i);
      Comparator<Comparable<Object>> values = Comparator.naturalOrder();
      values = descending.get(i) ? values.reversed() : values;
      order = order.thenComparing(row -> value(key, row), Comparator.nullsLast(values));
    }
    Comparator<Row> all = order;
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted((a, b) -> all.compare(rows.get(a), rows.get(b)))
        .toList();
  }

  @SuppressWarnings("unchecked") // a column's keys are all of one kind
  private static @Nullable Comparable<Object> value(SortKey<Row> key, Row row) {
    Object value =
        switch (key) {
          case SortKey.OfLong<Row>(var number) -> {
            long made = number.applyAsLong(row);
            yield made == SortKey.NONE ? null : (Long) made;
          }
          case SortKey.OfText<Row> text -> text.key(row);
        };
    return (Comparable<Object>) value;
  }

  private static List<Row> rows(int size, Random random) {
    return IntStream.range(0, size).mapToObj(i -> row("r" + i, ROLES, random)).toList();
  }

  private static Row row(String id, int roles, Random random) {
    long wide = random.nextInt(20) == 0 ? SortKey.NONE : random.nextLong();
    Double real = random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian() * 1e9;
    String deep = LONG.substring(0, random.nextInt(LONG.length())) + random.nextInt(3);
    boolean same = random.nextInt(3) > 0;
    return new Row(
        id,
        wide,
        real,
        random.nextInt(3),
        role(roles, random),
        text(random),
        same ? LONG + random.nextInt(9999) : deep);
  }

  /** One of few texts, not all of which have a key of their own. */
  private static @Nullable String role(int roles, Random random) {
    String number = "0".repeat(random.nextInt(2)) + random.nextInt(roles);
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> "Role " + number;
      case 2 -> "캐시 " + random.nextInt(3);
      default -> "role " + number;
    };
  }

  private static @Nullable String text(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> null;
      case 1 -> "  ";
      case 2 -> "10.0." + random.nextInt(300) + "." + random.nextInt(256);
      case 3 -> "2001:db8::" + Integer.toHexString(random.nextInt(1 << 16));
      case 4 ->
          "v1." + random.nextInt(20) + (random.nextBoolean() ? "-rc" + random.nextInt(3) : "");
      case 5 -> "서버-" + random.nextInt(40) + "ÄÖ\u00e9\ud83d\ude00".substring(random.nextInt(4));
      case 6 -> "Node " + "9".repeat(random.nextInt(14)) + random.nextInt(10);
      default -> "web-" + random.nextInt(400);
    };
  }

  private static List<Row> changed(List<Row> rows, Random random) {
    List<Row> next = new ArrayList<>();
    boolean still = random.nextBoolean();
    int roles = random.nextInt(25) == 0 ? MANY_MORE : SOME_MORE;
    for (Row row : rows) {
      int what = random.nextInt(20);
      if (what == 0 && !still) {
        continue;
      }
      next.add(what == 1 ? row(row.id(), roles, random) : row);
      if (what == 3 && !still) {
        // Services give no promise that ids are unique.
        next.add(random.nextInt(next.size() + 1), row(row.id(), roles, random));
      }
      if (what == 2 && !still) {
        next.add(row("n" + random.nextInt(1 << 30), roles, random));
      }
    }
    if (random.nextInt(12) == 0) {
      Collections.shuffle(next, random);
    }
    return next;
  }
}
