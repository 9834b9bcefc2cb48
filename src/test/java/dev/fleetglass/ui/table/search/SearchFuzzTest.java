package dev.fleetglass.ui.table.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any text whatever is a search or a mistake with a place, and what is found is found in time. */
class SearchFuzzTest {
  private static final int TEXTS = 200_000;
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "/",
          "-",
          "\\",
          ":",
          "=",
          ">",
          "<",
          ">=",
          "..",
          "*",
          "?",
          " ",
          "OR",
          "AND",
          "NOT",
          "name",
          "state",
          "cores",
          "disk",
          "version",
          "ip",
          "created",
          "ingress",
          "took",
          "is",
          "이름",
          "\"Disk space\"",
          "4",
          "-1",
          "2GB",
          "7d",
          "1.28",
          "10.0.0.1",
          "::1",
          "/24",
          "2026-01-01",
          "12:30",
          "today",
          "failed",
          "none",
          "[a-",
          "(a+)+",
          "{2,",
          "(?<",
          "\\Q",
          "웹",
          "é",
          "\u0130",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\u0000",
          "\u3000",
          "\u201c",
          "\u202e",
          "\uffff",
          "ß",
          "99999999999999999999",
          "1e400",
          "0x",
          "\t",
          "\n");

  @Test
  void neverThrowsAndAlwaysSaysWhere() {
    Random random = new Random(20_260_615);
    Machine other = Machine.nothing();
    int good = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      Parsed<Machine> parsed = SearchParser.parse(text, Machine.COLUMNS, Machine.CLOCK);
      switch (parsed) {
        case Parsed.Bad<Machine>(var problem) -> {
          assertThat(problem.position()).as(text).isBetween(0, text.length() - 1);
          assertThat(problem.length()).as(text).isBetween(1, text.length() - problem.position());
        }
        case Parsed.Good<Machine>(var search) -> {
          good++;
          assertThat(search.narrows(search)).as(text).isTrue();
          boolean found = answers(search, Machine.WEB) || answers(search, other);
          for (var column : Machine.COLUMNS) {
            int[] marks = search.highlights(column).in(column.text().apply(Machine.WEB));
            assertThat(marks.length % 2).as("%s %s", text, found).isZero();
            for (int at = 1; at < marks.length; at++) {
              assertThat(marks[at]).isGreaterThan(marks[at - 1]);
            }
          }
        }
      }
    }
    // Otherwise nothing but mistakes is tried.
    assertThat(good).isBetween(TEXTS / 20, TEXTS * 19 / 20);
  }

  @Test
  void offersToCompleteAnyTextAtAnyPlace() {
    Random random = new Random(7);
    Completion<Machine> completion = new Completion<>(Machine.COLUMNS);
    List<ValueCount> values = List.of(new ValueCount("On", 3), new ValueCount("a \"b\"", 1));
    for (int i = 0; i < TEXTS / 10; i++) {
      String text = text(random);
      int caret = random.nextInt(text.length() + 1);
      var place = completion.at(text, caret, random.nextBoolean());
      if (place != null) {
        assertThat(place.end()).isEqualTo(caret);
        for (Offer offer : completion.columns(place)) {
          assertThat(offer.in(text)).contains(offer.insert());
        }
        for (Offer offer : completion.values(place, values)) {
          assertThat(offer.in(text)).contains(offer.insert());
        }
      }
    }
  }

  @Test
  void deepAndLongTextsAreReadInTime() {
    for (String text :
        new String[] {
          "(".repeat(4_000),
          "-".repeat(4_000),
          "\"".repeat(3_999),
          "/".repeat(4_000),
          "\\".repeat(4_000),
          "a OR ".repeat(799) + "a",
          "a:".repeat(2_000),
          "*".repeat(4_000),
          "name:" + "*a".repeat(1_900),
          "/" + "(".repeat(3_900) + "/",
          "name:(".repeat(600),
          "created:" + "1m".repeat(1_900),
          "version:" + "1.".repeat(1_900),
          "a > ".repeat(1_000),
          "cores " + " ".repeat(3_900) + ">4"
        }) {
      Parsed<Machine> parsed = SearchParser.parse(text, Machine.COLUMNS, Machine.CLOCK);
      if (parsed instanceof Parsed.Good<Machine>(var search)) {
        answers(search, Machine.WEB);
        assertThat(search.narrows(search)).isTrue();
      }
    }
  }

  private static boolean answers(Search<Machine> search, Machine row) {
    try {
      return search.matches(row);
    } catch (TooExpensiveException tooMuch) {
      assertThat(tooMuch.problem().length()).isPositive();
      return false;
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 8);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        if (random.nextInt(3) == 0) {
          text.append(' ');
        }
      }
    }
    return text.toString();
  }
}
