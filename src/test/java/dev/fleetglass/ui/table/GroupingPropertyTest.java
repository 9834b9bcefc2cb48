package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds grouped rows against putting lines into a naively sorted and filtered list. */
class GroupingPropertyTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> fx = new ArrayDeque<>();
  private final TableModel<Sample> model = new TableModel<>(Sample.COLUMNS, work::add, fx::add);

  /** What is seen at a place; a line shows the first row of its group. */
  private record Seen(@Nullable GroupLine line, Sample row) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void showsALineAboveTheRowsOfEachGroup(long seed) {
    Random random = new Random(seed);
    List<Sample> rows = fleet(random, 0);
    List<Sample> first = rows;
    model.update(() -> first);
    List<Sample> mirror = mirror();
    String column = "";
    boolean all = false;
    Set<String> others = new HashSet<>();
    for (int step = 0; step < 80; step++) {
      switch (random.nextInt(7)) {
        case 0 -> {
          rows = next(rows, random);
          List<Sample> now = rows;
          model.update(() -> now);
        }
        case 1 -> model.sortProperty().set(List.of(new SortTerm("version", random.nextBoolean())));
        case 2 ->
            model
                .sortProperty()
                .set(column.isEmpty() ? List.of() : List.of(new SortTerm(column, true)));
        case 3 -> model.filterProperty().set(List.of("", "w", "db", "zzz").get(random.nextInt(4)));
        case 4 -> {
          String wanted = List.of("", "name", "size").get(random.nextInt(3));
          if (!wanted.equals(column)) {
            all = false;
            others.clear();
          }
          column = wanted;
          model.groupProperty().set(column);
        }
        case 5 -> {
          drain();
          String text = random.nextBoolean() ? "" : "web-" + random.nextInt(4);
          boolean folded = random.nextBoolean();
          model.fold(text, folded);
          if (folded == all) {
            others.remove(text);
          } else {
            others.add(text);
          }
        }
        default -> {
          all = random.nextBoolean();
          others.clear();
          model.foldAll(all);
        }
      }
      if (random.nextInt(3) > 0) {
        drain();
        List<Seen> expected = naive(rows, column, all, others);
        String where = "seed " + seed + " step " + step;
        assertThat(model.rows()).as(where).extracting(Sample::id).isEqualTo(ids(expected));
        assertThat(mirror).as("told: " + where).extracting(Sample::id).isEqualTo(ids(expected));
        Set<String> seen = new LinkedHashSet<>();
        for (int place = 0; place < expected.size(); place++) {
          Seen at = expected.get(place);
          assertThat(model.line(place)).as(where + " place " + place).isEqualTo(at.line());
          if (at.line() == null) {
            seen.add(at.row().id());
            assertThat(model.find(at.row().id())).isEqualTo(place);
          } else {
            assertThat(model.findLine(at.line().text())).isEqualTo(place);
            assertThat(model.selection().isSelected(place)).isFalse();
          }
        }
        for (Sample row : rows) {
          assertThat(model.find(row.id()) >= 0).isEqualTo(seen.contains(row.id()));
        }
        model.selection().range(0, expected.size() - 1, false);
        List<Sample> matching = NaiveTable.view(rows, List.of(), model.filterProperty().get());
        assertThat(model.matchesProperty().get()).isEqualTo(matching.size());
      }
    }
  }

  private List<Seen> naive(List<Sample> rows, String column, boolean all, Set<String> others) {
    List<SortTerm> sort = new ArrayList<>(model.sortProperty().get());
    if (!column.isEmpty()) {
      boolean down = sort.stream().anyMatch(t -> t.column().equals(column) && t.descending());
      sort.removeIf(term -> term.column().equals(column));
      sort.addFirst(new SortTerm(column, down));
    }
    List<Sample> sorted = NaiveTable.view(rows, sort, model.filterProperty().get());
    List<Seen> seen = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      String text = column.isEmpty() ? "" : text(sorted.get(from), column);
      while (!column.isEmpty()
          && to < sorted.size()
          && text(sorted.get(to), column)
              .toLowerCase(Locale.ROOT)
              .equals(text.toLowerCase(Locale.ROOT))) {
        to++;
      }
      boolean folded = !column.isEmpty() && all != others.contains(text);
      if (!column.isEmpty()) {
        seen.add(new Seen(line(text, folded, sorted.subList(from, to)), sorted.get(from)));
      }
      for (int at = from; at < to && !folded; at++) {
        seen.add(new Seen(null, sorted.get(at)));
      }
      from = to;
    }
    return seen;
  }

  private static GroupLine line(String text, boolean folded, List<Sample> rows) {
    List<Long> sizes = rows.stream().map(Sample::size).filter(Objects::nonNull).toList();
    double sum = sizes.stream().mapToDouble(Long::doubleValue).sum();
    List<GroupLine.Total> totals =
        sizes.isEmpty()
            ? List.of()
            : List.of(new GroupLine.Total("size", "Size", CellValue.Unit.NONE, sum));
    return new GroupLine(text, rows.size(), folded, totals);
  }

  private static List<String> ids(List<Seen> seen) {
    return seen.stream().map(each -> each.row().id()).toList();
  }

  private static String text(Sample row, String column) {
    return Sample.COLUMNS.stream()
        .filter(each -> each.id().equals(column))
        .findFirst()
        .orElseThrow()
        .text()
        .apply(row);
  }

  private List<Sample> mirror() {
    List<Sample> mirror = new ArrayList<>();
    model
        .rows()
        .addListener(
            (ListChangeListener<Sample>)
                change -> {
                  while (change.next()) {
                    List<Sample> old =
                        mirror.subList(
                            change.getFrom(), change.getFrom() + change.getRemovedSize());
                    assertThat(old).isEqualTo(List.copyOf(change.getRemoved()));
                    old.clear();
                    mirror.addAll(change.getFrom(), List.copyOf(change.getAddedSubList()));
                  }
                });
    return mirror;
  }

  private static List<Sample> fleet(Random random, int from) {
    List<Sample> rows = new ArrayList<>();
    for (int i = from; i < from + 30; i++) {
      rows.add(sample(random, i));
    }
    return rows;
  }

  /** Few different names, so that groups have several rows. */
  private static Sample sample(Random random, int number) {
    Sample any = Sample.random(random, number);
    String name = random.nextInt(8) == 0 ? "" : "web-" + random.nextInt(4);
    return new Sample(any.id(), name, any.size(), any.version(), any.address(), false);
  }

  private static List<Sample> next(List<Sample> rows, Random random) {
    List<Sample> next = new ArrayList<>();
    for (Sample row : rows) {
      int what = random.nextInt(10);
      if (what > 0) {
        int number = Integer.parseInt(row.id().substring(1));
        next.add(what == 1 ? sample(random, number) : row);
      }
    }
    for (int more = random.nextInt(5); more > 0; more--) {
      int number = random.nextInt(100_000) + 1_000;
      if (next.stream().noneMatch(row -> row.id().equals("r" + number))) {
        next.add(random.nextInt(next.size() + 1), sample(random, number));
      }
    }
    return List.copyOf(next);
  }

  private void drain() {
    while (!work.isEmpty() || !fx.isEmpty()) {
      if (!work.isEmpty()) {
        work.poll().run();
      }
      if (!fx.isEmpty()) {
        fx.poll().run();
      }
    }
  }
}
