package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.table.search.Problem;
import dev.fleetglass.ui.table.search.ValueCount;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableSearchTest {
  private record Thing(String id, String name, @Nullable Instant made) implements TableRow {}

  private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");

  private final TableModel<Thing> model =
      new TableModel<>(columns("Name"), Runnable::run, Runnable::run);
  private Instant now = NOW;

  private static List<Column<Thing>> columns(String title) {
    return List.of(
        Column.text("name", title, Thing::name),
        Column.age("made", "Made", Thing::name, Thing::made));
  }

  private List<String> search(String text) {
    model.filterProperty().set(text);
    return model.rows().stream().map(Thing::name).toList();
  }

  private void fill(String... names) {
    List<Thing> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new Thing(name, name, NOW));
    }
    model.update(() -> rows);
  }

  @Test
  void keepsTheLastGoodResultWhileTheSearchIsWrong() {
    fill("alpha", "beta");
    assertThat(search("name:al")).containsExactly("alpha");
    assertThat(search("name:al (")).containsExactly("alpha");
    Problem problem = model.problemProperty().get();
    assertThat(problem).isNotNull();
    assertThat(problem.kind()).isEqualTo(Problem.Kind.UNCLOSED_PARENTHESIS);
    fill("alpha", "alps", "beta");
    assertThat(model.rows()).extracting(Thing::name).containsExactly("alpha", "alps");

    assertThat(search("name:al OR beta")).containsExactly("alpha", "alps", "beta");
    assertThat(model.problemProperty().get()).isNull();
  }

  @Test
  void readsTheSearchAgainWhenTheColumnsAreOthers() {
    fill("alpha", "beta");
    assertThat(search("이름:al")).containsExactly("alpha", "beta");
    assertThat(model.problemProperty().get()).isNotNull();
    model.columnsProperty().set(columns("이름"));
    assertThat(model.problemProperty().get()).isNull();
    assertThat(model.rows()).extracting(Thing::name).containsExactly("alpha");
  }

  @Test
  void givesUpAnExpressionThatTakesForeverAndGoesBack() {
    String trap = "a".repeat(40) + "!";
    fill("beta", trap, "alpha");
    assertThat(search("a")).hasSize(3);
    assertThat(search("alp")).containsExactly("alpha");
    assertThat(search("/^(a+)+\\1$/")).containsExactly("alpha");
    Problem problem = model.problemProperty().get();
    assertThat(problem).isNotNull();
    assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_EXPENSIVE);
    assertThat(model.settled()).isTrue();

    assertThat(search("beta")).containsExactly("beta");
    assertThat(model.problemProperty().get()).isNull();
  }

  @Test
  void showsAllWhenNewRowsMakeAnExpressionTakeForever() {
    fill("beta");
    assertThat(search("/^(a+)+\\1$/")).isEmpty();
    fill("beta", "a".repeat(40) + "!");
    assertThat(model.rows()).hasSize(2);
    assertThat(model.problemProperty().get()).isNotNull();
    assertThat(model.settled()).isTrue();
  }

  @Test
  void countsAgesFromNowWhenRowsComeLater() {
    InstantSource source = () -> now;
    model.searchBy(source.withZone(ZoneOffset.UTC));
    fill("alpha");
    assertThat(search("made<1h")).containsExactly("alpha");
    now = NOW.plusSeconds(7200);
    fill("alpha", "beta");
    assertThat(model.rows()).isEmpty();
    model.searchBy(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void countsTheValuesOfColumns() {
    fill("a", "b", "c");
    model.update(() ->
        List.of(new Thing("1", "x", null), new Thing("2", "y", null), new Thing("3", "x", null)));
    List<ValueCount> told = new ArrayList<>();
    model.values(List.of(model.columnsProperty().get().getFirst()), told::addAll);
    assertThat(told).containsExactly(new ValueCount("x", 2), new ValueCount("y", 1));
  }
}
