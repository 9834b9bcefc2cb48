package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the index against a naive sort and filter over random sequences of everything. */
class TableModelPropertyTest {
  private static final List<String> FILTERS =
      List.of("", "w", "we", "web", "web 1", "캐시", "10.0.1", "zzz", "WEB-2 rc");

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> fx = new ArrayDeque<>();
  private final Deque<Runnable> later = new ArrayDeque<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void showsWhatANaiveSortAndFilterWouldShow(long seed) {
    Random random = new Random(seed);
    TableModel<Sample> model =
        new TableModel<>(Sample.COLUMNS, work::add, fx::add, (_, task) -> later.add(task), 16);
    List<Sample> mirror = mirror(model);
    List<Sample> rows = List.of();
    Set<String> chosen = new LinkedHashSet<>();
    for (int step = 0; step < 120; step++) {
      switch (random.nextInt(7)) {
        case 0, 1 -> {
          rows = changed(rows, random);
          List<Sample> now = rows;
          model.update(() -> now);
        }
        case 5, 6 -> {
          for (int more = random.nextInt(3); more >= 0; more--) {
            Delta<Sample> delta = delta(rows, random);
            rows = NaiveTable.after(rows, delta);
            model.apply(delta);
          }
        }
        case 2 -> model.sortProperty().set(sort(random));
        case 3 -> model.filterProperty().set(FILTERS.get(random.nextInt(FILTERS.size())));
        default -> {
          drain();
          if (!model.rows().isEmpty()) {
            String id = model.rows().get(random.nextInt(model.rows().size())).id();
            chosen.add(id);
            model.selection().select(chosen, id);
          }
        }
      }
      // Sometimes nothing gets done between two wishes: then the first one is outdated.
      if (random.nextInt(3) > 0) {
        drain();
        Set<String> ids = new LinkedHashSet<>(rows.stream().map(Sample::id).toList());
        chosen.retainAll(ids);
        List<Sample> expected =
            NaiveTable.view(rows, model.sortProperty().get(), model.filterProperty().get());
        assertThat(model.rows()).as("seed %d step %d", seed, step).isEqualTo(expected);
        assertThat(mirror).as("what listeners were told").isEqualTo(expected);
        assertThat(model.selection().ids()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(model.totalProperty().get()).isEqualTo(rows.size());
        assertThat(model.matchesProperty().get()).isEqualTo(expected.size());
        for (int place = 0; place < expected.size(); place++) {
          assertThat(model.find(expected.get(place).id())).isEqualTo(place);
        }
      }
    }
  }

  /** Follows the list by its changes alone and checks that each says the truth. */
  private static List<Sample> mirror(TableModel<Sample> model) {
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

  private void drain() {
    while (!work.isEmpty() || !fx.isEmpty() || !later.isEmpty()) {
      if (!later.isEmpty()) {
        later.poll().run();
      }
      if (!work.isEmpty()) {
        work.poll().run();
      }
      if (!fx.isEmpty()) {
        fx.poll().run();
      }
    }
  }

  private static List<SortTerm> sort(Random random) {
    List<String> columns = new ArrayList<>(List.of("name", "size", "version", "address"));
    Collections.shuffle(columns, random);
    return columns.subList(0, random.nextInt(4)).stream()
        .map(column -> new SortTerm(column, random.nextBoolean()))
        .toList();
  }

  private static Delta<Sample> delta(List<Sample> rows, Random random) {
    List<Sample> upserts = new ArrayList<>();
    Set<String> removals = new LinkedHashSet<>();
    for (Sample row : rows) {
      int number = Integer.parseInt(row.id().substring(1));
      switch (random.nextInt(20)) {
        case 0 -> upserts.add(Sample.random(random, number));
        case 1 -> upserts.add(row.copy());
        case 2 -> {
          if (number % 2 == 0) {
            removals.add(row.id());
          }
        }
        case 3 -> {
          if (number % 11 == 0) {
            removals.add(row.id());
            upserts.add(random.nextBoolean() ? row.copy() : Sample.random(random, number));
          }
        }
        default -> {}
      }
    }
    for (int more = random.nextInt(4); more > 0; more--) {
      upserts.add(Sample.random(random, random.nextInt(2000)));
    }
    Collections.shuffle(upserts, random);
    return new Delta<>(upserts, removals);
  }

  private static List<Sample> changed(List<Sample> rows, Random random) {
    List<Sample> next = new ArrayList<>();
    for (Sample row : rows) {
      int what = random.nextInt(12);
      if (what == 0) {
        continue;
      }
      int number = Integer.parseInt(row.id().substring(1));
      // An equal row in a new object must count as the same row.
      next.add(what == 1 ? Sample.random(random, number) : row.copy());
    }
    for (int more = random.nextInt(30); more > 0; more--) {
      int number = random.nextInt(1_000_000);
      if (next.stream().noneMatch(row -> row.id().equals("r" + number))) {
        next.add(random.nextInt(next.size() + 1), Sample.random(random, number));
      }
    }
    if (random.nextInt(8) == 0) {
      Collections.shuffle(next, random);
    }
    return List.copyOf(next);
  }
}
