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
            List.of(new SortTerm("name", false), new SortTerm("created", true)),
            1,
            "region");

    assertThat(TableLayout.parse(layout.format())).contains(layout);
    assertThat(TableLayout.parse(TableLayout.NONE.format())).contains(TableLayout.NONE);
  }

  @Test
  void readsWhatEarlierVersionsWrote() {
    assertThat(TableLayout.parse("state:118,-apiUrl:0;name+,created-"))
        .contains(
            new TableLayout(
                List.of(
                    new TableLayout.Place("state", 118, true),
                    new TableLayout.Place("apiUrl", 0, false)),
                List.of(new SortTerm("name", false), new SortTerm("created", true)),
                0,
                ""));
  }

  @Test
  void earlierVersionsReadWhatTheyKnow() {
    TableLayout layout = new TableLayout(List.of(), List.of(new SortTerm("name", true)));

    assertThat(layout.format()).isEqualTo(";name-");
    assertThat(layout.withGroup("os").format()).isEqualTo(";name-;0;os");
    assertThat(layout.withPinned(2).format()).isEqualTo(";name-;2;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "state",
        "state:;",
        "state:x;",
        ":12;",
        ";name",
        "{}",
        "a:999999;",
        "-:1;",
        "a:1;;x;",
        "a:1;;1",
        "a:1;;1;os;"
      })
  void refusesWhatItDidNotWrite(String text) {
    assertThat(TableLayout.parse(text)).isEmpty();
  }
}
