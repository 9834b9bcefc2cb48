package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the selection against a set of ids through clicks, searches and refreshes at random. */
class RowSelectionPropertyTest {
  private static final List<String> FILTERS = List.of("", "", "w", "web", "1", "zzz");

  private final TableModel<Sample> model =
      new TableModel<>(Sample.COLUMNS, Runnable::run, Runnable::run);
  private final Set<String> chosen = new TreeSet<>();
  private List<Sample> rows = List.of();
  private @Nullable String anchor;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void selectsWhatASetOfIdsWould(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 400; step++) {
      int size = model.rows().size();
      int place = size == 0 ? -1 : random.nextInt(size);
      switch (random.nextInt(9)) {
        case 0 -> refresh(random);
        case 1 -> model.filterProperty().set(FILTERS.get(random.nextInt(FILTERS.size())));
        case 2 -> model.sortProperty().set(List.of(new SortTerm("name", random.nextBoolean())));
        case 3 -> pick(place);
        case 4 -> toggle(place);
        case 5 -> extend(place, random.nextBoolean());
        case 6 -> all(random.nextInt(4) == 0);
        case 7 -> clear(random.nextInt(4) == 0);
        default -> drop();
      }
      check("seed " + seed + " step " + step);
    }
  }

  private void check(String where) {
    RowSelection<Sample> selection = model.selection();
    List<String> seen = model.rows().stream().map(Sample::id).toList();
    List<String> shown = seen.stream().filter(chosen::contains).toList();
    assertThat(selection.ids()).as(where).containsExactlyInAnyOrderElementsOf(chosen);
    assertThat(selection.countProperty().get()).as(where).isEqualTo(chosen.size());
    assertThat(selection.hiddenProperty().get())
        .as("hidden, " + where)
        .isEqualTo(chosen.size() - shown.size());
    SelectedRows<Sample> selected = selection.selected();
    List<String> places = new ArrayList<>();
    for (int number = 0; number < selected.seen(); number++) {
      places.add(selected.row(number).id());
    }
    assertThat(places).as("in the order seen, " + where).isEqualTo(shown);
    List<String> all = selected.list().stream().map(Sample::id).toList();
    assertThat(all.stream().filter(shown::contains)).as(where).containsExactlyElementsOf(shown);
    assertThat(all).as(where).containsExactlyInAnyOrderElementsOf(chosen);
    for (int place = 0; place < seen.size(); place++) {
      assertThat(selection.isSelected(place)).isEqualTo(chosen.contains(seen.get(place)));
    }
  }

  private void pick(int place) {
    model.selection().pick(place);
    chosen.clear();
    if (place >= 0) {
      anchor = id(place);
      chosen.add(id(place));
    }
  }

  private void toggle(int place) {
    model.selection().toggle(place);
    if (place >= 0) {
      anchor = id(place);
      if (!chosen.remove(id(place))) {
        chosen.add(id(place));
      }
    }
  }

  /** From the anchor, wherever it is now; from the place itself when it is not seen. */
  private void extend(int place, boolean keep) {
    if (place < 0) {
      return;
    }
    model.selection().extend(-1, place, keep);
    int from = place;
    for (int at = 0; at < model.rows().size(); at++) {
      from = id(at).equals(anchor) ? at : from;
    }
    if (!keep) {
      chosen.clear();
    }
    for (int at = Math.min(from, place); at <= Math.max(from, place); at++) {
      chosen.add(id(at));
    }
    anchor = id(from);
  }

  private void all(boolean really) {
    if (really) {
      model.selection().selectMatching();
      chosen.clear();
      model.rows().forEach(row -> chosen.add(row.id()));
    }
  }

  private void clear(boolean really) {
    if (really) {
      model.selection().clear();
      chosen.clear();
      anchor = null;
    }
  }

  private void drop() {
    model.selection().dropHidden();
    chosen.retainAll(model.rows().stream().map(Sample::id).toList());
  }

  /** Some rows go, some change, some come, sometimes in another order. */
  private void refresh(Random random) {
    List<Sample> next = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Sample row : rows) {
      int what = random.nextInt(10);
      if (what > 0) {
        int number = Integer.parseInt(row.id().substring(1));
        next.add(what == 1 ? Sample.random(random, number) : row);
        ids.add(row.id());
      }
    }
    for (int more = random.nextInt(12); more > 0; more--) {
      int number = random.nextInt(10_000);
      if (ids.add("r" + number)) {
        next.add(random.nextInt(next.size() + 1), Sample.random(random, number));
      }
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(next, random);
    }
    rows = List.copyOf(next);
    model.update(() -> rows);
    chosen.retainAll(ids);
  }

  private String id(int place) {
    return model.rows().get(place).id();
  }
}
