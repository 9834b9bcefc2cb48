package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {
  private record Pair(String name, String connection) {}

  private static final List<Column<Pair>> COLUMNS =
      List.of(
          Column.text("name", "Name", Pair::name),
          Column.connection("connection", "Connection", Pair::connection));

  @Test
  void findsAWordAnywhereInAColumnWithoutRegardToCase() {
    assertThat(matches("Pay-DB-01", "Sandbox GoGrid", "db pay")).isTrue();
    assertThat(matches("pay-web-01", "Sandbox GoGrid", "y-w")).isTrue();
  }

  @Test
  void looksForTheBeginningsOfWordsInTheConnection() {
    assertThat(matches("web-01", "Sandbox GoGrid", "db")).isFalse();
    assertThat(matches("web-01", "Sandbox GoGrid", "gogrid")).isTrue();
    assertThat(matches("web-01", "prod-eu (Cocktail)", "EU cock")).isTrue();
  }

  @Test
  void narrowsOnlyWhenNothingMoreCanCome() {
    assertThat(Filter.parse("sandb").narrows(Filter.parse("sa"))).isTrue();
    assertThat(Filter.parse("sandbox").narrows(Filter.parse("db"))).isFalse();
  }

  private static boolean matches(String name, String connection, String filter) {
    return Filter.parse(filter).matches(new Pair(name, connection), COLUMNS);
  }
}
