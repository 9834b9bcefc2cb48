package dev.fleetglass.ui.table.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final List<ValueCount> STATES =
      List.of(
          new ValueCount("On", 7), new ValueCount("Off", 3), new ValueCount("Create failed", 1));

  private final Completion<Machine> completion = new Completion<>(Machine.COLUMNS);

  @Test
  void offersColumnsByIdTitleAndOtherNames() {
    assertThat(columns("web ver")).containsExactly("web version:");
    assertThat(columns("na")).containsExactly("이름:");
    assertThat(columns("이")).containsExactly("이름:");
    assertThat(columns("-(i")).containsExactly("-(ip:".replace("ip", "address"), "-(ingress:");
    assertThat(columns("disk")).containsExactly("disk:");
    assertThat(columns("xyz")).isEmpty();
  }

  @Test
  void offersValuesOfTheColumnThatIsAsked() {
    assertThat(values("state:"))
        .containsExactly("state:On ", "state:Off ", "state:\"Create failed\" ");
    assertThat(values("state:O")).containsExactly("state:On ", "state:Off ");
    assertThat(values("state:(On OR fa")).containsExactly("state:(On OR \"Create failed\" ");
    assertThat(values("state:\"Cre")).containsExactly("state:\"Create failed\" ");
    assertThat(values("state:On")).isEmpty();
    assertThat(values("created:t")).containsExactly("created:today ");
    assertThat(values("created:<")).containsExactly("created<1h ", "created<1d ", "created<7d ");
    assertThat(values("created<1")).containsExactly("created<1h ", "created<1d ");
  }

  @Test
  void offersNothingWhereNothingIsBegun() {
    assertThat(completion.at("web ", 4, false)).isNull();
    assertThat(completion.at("/we", 3, false)).isNull();
    assertThat(completion.at("\"we", 3, false)).isNull();
    assertThat(completion.at("web ", 4, true)).isNotNull();
    assertThat(columns("is:st")).containsExactly("is:stale ");
  }

  @Test
  void completesAtTheCaretAndKeepsWhatFollows() {
    var place = Objects.requireNonNull(completion.at("ver web", 3, false));
    Offer offer = completion.columns(place).getFirst();
    assertThat(offer.in("ver web")).isEqualTo("version: web");
    assertThat(offer.caret()).isEqualTo(8);
  }

  @Test
  void whatItWritesMeansTheValue() {
    for (String value :
        List.of(
            "On", "a b", "none", "-x", "/x/", "a\"b", "c:\\d", "x*", "1..2", "(x)", "\u201cq",
            "OR")) {
      Search<Machine> search = SearchParserTest.good("name=" + SearchText.quoted(value));
      assertThat(search.matches(Machine.WEB.with(value))).as(value).isTrue();
      assertThat(search.matches(Machine.WEB.with("z" + value))).as(value).isFalse();
    }
  }

  private List<String> columns(String text) {
    Completion.@Nullable Place<Machine> place = completion.at(text, text.length(), false);
    return place == null
        ? List.of()
        : completion.columns(place).stream().map(offer -> offer.in(text)).toList();
  }

  private List<String> values(String text) {
    Completion.@Nullable Place<Machine> place = completion.at(text, text.length(), false);
    return place == null
        ? List.of()
        : completion.values(place, STATES).stream().map(offer -> offer.in(text)).toList();
  }
}
