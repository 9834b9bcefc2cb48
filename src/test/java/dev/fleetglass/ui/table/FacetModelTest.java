package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.table.facet.FacetModel;
import dev.fleetglass.ui.table.facet.FacetModel.Value;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetModelTest {
  private final TableModel<Sample> table =
      new TableModel<>(Sample.COLUMNS, Runnable::run, Runnable::run);
  private final FacetModel<Sample> facets =
      new FacetModel<>(
          table, Runnable::run, Runnable::run, (_, task) -> task.run(), Clock::systemUTC);
  private final Subscriptions bag = new Subscriptions();

  @AfterEach
  void close() {
    bag.close();
  }

  @Test
  void choosingWritesTheSearchAndChoosingAgainTakesItBack() {
    begin("name", row("1", "web"), row("2", "db"), row("3", "web"), row("4", "a \"b\" \\ c"));
    assertThat(texts()).containsExactly("web 2", "a \"b\" \\ c 1", "db 1");

    facets.choose("web", false);
    assertThat(search()).isEqualTo("name=\"web\"");
    assertThat(table.rows()).extracting(Sample::id).containsExactly("1", "3");
    assertThat(texts()).containsExactly("web 2 *", "a \"b\" \\ c 1", "db 1");

    facets.choose("a \"b\" \\ c", true);
    assertThat(search()).isEqualTo("name=(\"web\" OR \"a \\\"b\\\" \\\\ c\")");
    assertThat(table.rows()).extracting(Sample::id).containsExactly("1", "3", "4");
    facets.choose("web", true);
    assertThat(table.rows()).extracting(Sample::id).containsExactly("4");
    facets.choose("db", false);
    assertThat(search()).isEqualTo("name=\"db\"");
    facets.choose("db", false);
    assertThat(search()).isEmpty();
  }

  @Test
  void findsRowsWithoutAValue() {
    begin("name", row("1", ""), row("2", "db"));
    facets.choose("", false);
    assertThat(table.rows()).extracting(Sample::id).containsExactly("1");
    assertThat(texts()).contains(" 1 *");
  }

  @Test
  void keepsTheRestOfTheSearchAndItsMeaning() {
    begin("name", row("1", "web"), row("2", "db"), row("3", "edge"));
    table.filterProperty().set("web OR db");
    facets.choose("web", false);
    assertThat(search()).isEqualTo("(web OR db) name=\"web\"");
    assertThat(table.rows()).extracting(Sample::id).containsExactly("1");
    assertThat(texts()).containsExactlyInAnyOrder("web 1 *", "db 1");
    facets.choose("db", true);
    assertThat(table.rows()).extracting(Sample::id).containsExactly("1", "2");
    facets.clear();
    assertThat(search()).isEqualTo("(web OR db)");
  }

  @Test
  void valuesStayInTheirPlacesWhenRowsRefresh() {
    begin("name", row("1", "web"), row("2", "db"), row("3", "web"));
    show(row("1", "db"), row("2", "db"), row("3", "db"), row("4", "web"), row("5", "new"));
    assertThat(texts()).containsExactly("web 1", "db 3", "new 1");
    table.filterProperty().set("-nothing");
    assertThat(texts()).containsExactly("db 3", "new 1", "web 1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void countsWhatANaiveCountWould(long seed) {
    Random random = new Random(seed);
    begin("version");
    Set<String> chosen = new HashSet<>();
    String rest = "";
    for (int step = 0; step < 40; step++) {
      List<Sample> rows = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        rows.add(Sample.random(random, i));
      }
      show(rows.toArray(Sample[]::new));
      if (random.nextInt(3) == 0) {
        chosen.clear();
        rest = List.of("", "web", "10.0.1").get(random.nextInt(3));
        table.filterProperty().set(rest);
      }
      String version = rows.get(random.nextInt(60)).version();
      facets.choose(version, true);
      if (!chosen.remove(version)) {
        chosen.add(version);
      }
      Map<String, Integer> counts = new HashMap<>();
      List<String> seen = new ArrayList<>();
      for (Sample row : NaiveTable.view(rows, List.of(), rest)) {
        counts.merge(row.version(), 1, Integer::sum);
        if (chosen.isEmpty() || chosen.contains(row.version())) {
          seen.add(row.id());
        }
      }
      Map<String, Integer> told = new HashMap<>();
      for (Value value : facets.valuesProperty().get()) {
        assertThat(value.chosen()).isEqualTo(chosen.contains(value.text()));
        if (value.count() > 0) {
          told.put(value.text(), value.count());
        }
      }
      assertThat(told).as("seed %d step %d: %s", seed, step, search()).isEqualTo(counts);
      assertThat(table.rows()).extracting(Sample::id).containsExactlyElementsOf(seen);
    }
  }

  @Test
  void wordsOfAnotherLanguageAreGoneBeforeTheNewOnesAreCounted() {
    Deque<Runnable> counting = new ArrayDeque<>();
    FacetModel<Sample> slow =
        new FacetModel<>(
            table, counting::add, Runnable::run, (_, task) -> task.run(), Clock::systemUTC);
    show(row("1", "web"), row("2", "db"));
    slow.activate(bag);
    counting.removeLast().run();
    assertThat(slow.valuesProperty().get()).extracting(Value::text).contains("web", "db");
    bag.close();

    table
        .columnsProperty()
        .set(List.of(Column.<Sample>text("name", "이름", row -> row.name() + "-ko")));
    slow.activate(bag);
    assertThat(slow.valuesProperty().get()).isEmpty();
    counting.removeLast().run();
    assertThat(slow.valuesProperty().get()).extracting(Value::text).contains("web-ko", "db-ko");
  }

  private void begin(String column, Sample... rows) {
    facets.columnProperty().set(column);
    show(rows);
    facets.activate(bag);
  }

  private void show(Sample... rows) {
    List<Sample> all = List.of(rows);
    table.update(() -> all);
  }

  private String search() {
    return table.filterProperty().get();
  }

  private List<String> texts() {
    return facets.valuesProperty().get().stream()
        .map(value -> value.text() + " " + value.count() + (value.chosen() ? " *" : ""))
        .toList();
  }

  private static Sample row(String id, String name) {
    return Sample.named(id, name);
  }
}
