package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableRow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowMakerTest {
  private final Formats english = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
  private final RowMaker<String, Line> maker = new RowMaker<>();

  private record Line(String id, String text, String connection, boolean old) implements TableRow {}

  private static final class Lines implements RowMaker.Making<String, Line> {
    @Override
    public boolean current(Line row, Sourced<String> value, Formats texts) {
      return true;
    }

    @Override
    public String key(String value) {
      return value.substring(0, 1);
    }

    @Override
    public Line row(String id, Sourced<String> value, boolean old, Formats texts) {
      return new Line(id, value.value(), value.connection(), old);
    }
  }

  @Test
  void keepsTheRowsOfEqualValuesAtTheSamePlace() {
    List<Line> first = rows("a1", "b1", "c1");
    List<Line> second = rows(new String("a1"), "b2", "c1");

    assertThat(second.get(0)).isSameAs(first.get(0));
    assertThat(second.get(1).text()).isEqualTo("b2");
    assertThat(second.get(2)).isSameAs(first.get(2));
  }

  @Test
  void remakesRowsThatBecomeStaleOrAreSaidInOtherWords() {
    List<Line> first = rows("a1");
    List<Line> stale = maker.rows(values("a1"), Set.of("c"), english, new Lines());
    Formats other = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.MAX);

    assertThat(stale.getFirst().old()).isTrue();
    assertThat(maker.rows(values("a1"), Set.of("c"), other, new Lines()).getFirst())
        .isNotSameAs(stale.getFirst());
    assertThat(rows("a1")).isEqualTo(first);
  }

  @Test
  void givesTheSameIdsAsAFreshMakerWould() {
    Random random = new Random(5);
    List<String> names = new ArrayList<>(List.of("a", "b", "a"));
    for (int step = 0; step < 300; step++) {
      if (random.nextInt(3) == 0) {
        names.add(random.nextInt(names.size() + 1), "" + (char) ('a' + random.nextInt(4)));
      } else if (random.nextInt(3) == 0 && !names.isEmpty()) {
        names.remove(random.nextInt(names.size()));
      } else if (!names.isEmpty()) {
        int at = random.nextInt(names.size());
        names.set(at, names.get(at).charAt(0) + "" + random.nextInt(3));
      }
      List<Line> made = rows(names.toArray(new String[0]));
      List<Line> fresh =
          new RowMaker<String, Line>()
              .rows(values(names.toArray(new String[0])), Set.of(), english, new Lines());
      assertThat(made).as("step %d", step).isEqualTo(fresh);
      assertThat(new HashSet<>(made.stream().map(Line::id).toList())).hasSize(names.size());
    }
  }

  private List<Line> rows(String... values) {
    return maker.rows(values(values), Set.of(), english, new Lines());
  }

  private static List<Sourced<String>> values(String... values) {
    return Arrays.stream(values).map(value -> new Sourced<>("c", "Blue", value)).toList();
  }
}
