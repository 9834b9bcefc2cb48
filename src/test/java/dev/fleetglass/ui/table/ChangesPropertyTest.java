package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.RowHistory.Event;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what changed against comparing two lists row by row and cell by cell. */
class ChangesPropertyTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> fx = new ArrayDeque<>();
  private final TableModel<Sample> model = new TableModel<>(Sample.COLUMNS, work::add, fx::add);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void tellsWhatComparingEveryCellWouldTell(long seed) {
    Random random = new Random(seed);
    List<Sample> rows = List.of();
    Map<String, List<String>> stories = new HashMap<>();
    boolean paused = false;
    List<Sample> shown = rows;
    for (int step = 0; step < 60; step++) {
      List<Sample> before = rows;
      rows = step == 0 ? fleet(random) : next(rows, random);
      List<Sample> now = rows;
      Instant at = Instant.ofEpochSecond(step);
      model.update(() -> now, origin(at, "en"));
      if (random.nextInt(4) == 0) {
        model.sortProperty().set(List.of(new SortTerm("name", random.nextBoolean())));
      }
      drain();
      if (step > 0) {
        remember(stories, before, now, at);
      }
      if (paused) {
        assertThat(model.rows()).as("rows during a pause").hasSameElementsAs(shown);
        expect(model.waitingProperty().get(), shown, now);
      } else {
        if (step > 0) {
          expect(model.changesProperty().get(), shown, now);
        }
        shown = now;
      }
      if (random.nextInt(4) == 0) {
        if (paused) {
          model.release(Hold.PAUSE);
          drain();
          expect(model.changesProperty().get(), shown, now);
          assertThat(model.waitingProperty().get().count()).isZero();
          shown = now;
        } else {
          model.hold(Hold.PAUSE);
        }
        paused = !paused;
      }
      for (Map.Entry<String, List<String>> story : stories.entrySet()) {
        assertThat(model.history().of(story.getKey()).entries())
            .as("seed %d step %d row %s", seed, step, story.getKey())
            .extracting(ChangesPropertyTest::text)
            .isEqualTo(newest(story.getValue()));
      }
    }
  }

  private static void expect(Changes<Sample> changes, List<Sample> before, List<Sample> now) {
    Map<String, Sample> old = byId(before);
    Map<String, Sample> present = byId(now);
    List<String> changed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Sample row : now) {
      Sample was = old.get(row.id());
      if (was == null) {
        added.add(row.id());
      } else if (!texts(was).equals(texts(row))) {
        changed.add(row.id());
      }
    }
    List<String> removed =
        before.stream().map(Sample::id).filter(id -> !present.containsKey(id)).toList();
    assertThat(changes.changed())
        .extracting(pair -> pair.now().id())
        .containsExactlyElementsOf(changed);
    assertThat(changes.added()).extracting(Sample::id).containsExactlyElementsOf(added);
    assertThat(changes.removed()).extracting(Sample::id).containsExactlyElementsOf(removed);
    assertThat(changes.changedCount()).isEqualTo(changed.size());
    assertThat(changes.addedCount()).isEqualTo(added.size());
    assertThat(changes.removedCount()).isEqualTo(removed.size());
    for (int place = 0; place < now.size(); place++) {
      Sample was = old.get(now.get(place).id());
      long mask = was == null ? Changes.NEW : 0;
      for (int i = 0; was != null && i < texts(was).size(); i++) {
        if (!texts(was).get(i).equals(texts(now.get(place)).get(i))) {
          mask |= 1L << i;
        }
      }
      assertThat(changes.marks().at(place)).as("mark of row %d", place).isEqualTo(mask);
    }
  }

  private static void remember(
      Map<String, List<String>> stories, List<Sample> before, List<Sample> now, Instant at) {
    Map<String, Sample> old = byId(before);
    for (Sample row : now) {
      Sample was = old.remove(row.id());
      List<String> story = stories.computeIfAbsent(row.id(), _ -> new ArrayList<>());
      if (was == null) {
        story.add(at + " APPEARED");
      } else {
        for (int i = 0; i < texts(was).size(); i++) {
          String is = texts(row).get(i);
          if (!texts(was).get(i).equals(is)) {
            String column = Sample.COLUMNS.get(i).id();
            story.add(at + " CHANGED " + column + " " + texts(was).get(i) + ">" + is);
          }
        }
      }
    }
    old.keySet()
        .forEach(id -> stories.computeIfAbsent(id, _ -> new ArrayList<>()).add(at + " VANISHED"));
  }

  private static String text(Entry entry) {
    return entry.event() == Event.CHANGED
        ? entry.at() + " CHANGED " + entry.column() + " " + entry.before() + ">" + entry.after()
        : entry.at() + " " + entry.event();
  }

  private static List<String> newest(List<String> story) {
    List<String> reversed = new ArrayList<>(story).reversed();
    return reversed.subList(0, Math.min(RowHistory.PER_ROW, reversed.size()));
  }

  private static List<String> texts(Sample row) {
    return Sample.COLUMNS.stream().map(column -> column.text().apply(row)).toList();
  }

  private static Map<String, Sample> byId(List<Sample> rows) {
    Map<String, Sample> map = new LinkedHashMap<>();
    rows.forEach(row -> map.put(row.id(), row));
    return map;
  }

  static RowOrigin<Sample> origin(Instant at, String language) {
    return new RowOrigin<>(language, Map.of("all", at), _ -> "all", Sample::name);
  }

  private static List<Sample> fleet(Random random) {
    List<Sample> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(Sample.random(random, i));
    }
    return rows;
  }

  private static List<Sample> next(List<Sample> rows, Random random) {
    List<Sample> next = new ArrayList<>();
    for (Sample row : rows) {
      switch (random.nextInt(10)) {
        case 0 -> {}
        case 1 -> next.add(Sample.random(random, Integer.parseInt(row.id().substring(1))));
        case 2 ->
            // Stale alone is no change.
            next.add(
                new Sample(
                    row.id(), row.name(), row.size(), row.version(), row.address(), !row.stale()));
        default -> next.add(row);
      }
    }
    for (int more = random.nextInt(6); more > 0; more--) {
      int number = random.nextInt(60);
      if (next.stream().noneMatch(row -> row.id().equals("r" + number))) {
        next.add(random.nextInt(next.size() + 1), Sample.random(random, number));
      }
    }
    if (random.nextInt(6) == 0) {
      Collections.shuffle(next, random);
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
