package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLayoutTest {
  @Test
  void readsWhatItWrote() {
    TableLayout layout =
        new TableLayout(
            List.of(
                new TableLayout.Place("state", 118, true),
                new TableLayout.Place("apiUrl", 0, false)),
            List.of(new SortTerm("name", false), new SortTerm("created", true)));

    assertThat(TableLayout.parse(layout.format())).contains(layout);
    assertThat(TableLayout.parse(TableLayout.NONE.format())).contains(TableLayout.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "state", "state:;", "state:x;", ":12;", ";name", "{}", "a:999999;"})
  void refusesWhatItDidNotWrite(String text) {
    assertThat(TableLayout.parse(text)).isEmpty();
  }
}
