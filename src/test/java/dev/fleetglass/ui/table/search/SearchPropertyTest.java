package dev.fleetglass.ui.table.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random searches, written down and read again, against the plainest way to answer them. */
class SearchPropertyTest {
  private static final List<String> NAMES = List.of("web-1", "web-10", "db 2", "Cache", "서울-3", "");
  private static final List<String> STATES = List.of("On", "Off", "Create failed");
  private static final List<String> VERSIONS = List.of("1.27.4", "1.28.0", "1.28.11", "1.30.1", "");

  /** A question and how it is written. */
  private record Question(String text, Predicate<Machine> answer) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatThePlainestWayFinds(long seed) {
    Random random = new Random(seed);
    List<Machine> rows = rows(random);
    for (int i = 0; i < 400; i++) {
      Question question = any(random, 4);
      Search<Machine> search = SearchParserTest.good(question.text());
      for (Machine row : rows) {
        assertThat(search.matches(row))
            .as("%s of %s", question.text(), row)
            .isEqualTo(question.answer().test(row));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void saysThatItNarrowsOnlyWhenItDoes(long seed) {
    Random random = new Random(seed);
    List<Machine> rows = rows(random);
    int narrowed = 0;
    for (int i = 0; i < 3_000; i++) {
      Question wide = any(random, 2);
      Question narrow = random.nextInt(3) == 0 ? narrower(random, wide) : any(random, 2);
      Search<Machine> a = SearchParserTest.good(narrow.text());
      Search<Machine> b = SearchParserTest.good(wide.text());
      if (a.narrows(b)) {
        narrowed++;
        for (Machine row : rows) {
          assertThat(!a.matches(row) || b.matches(row))
              .as("%s narrows %s for %s", narrow.text(), wide.text(), row)
              .isTrue();
        }
      }
    }
    assertThat(narrowed).isGreaterThan(500);
    assertThat(SearchParserTest.good("web c").narrows(SearchParserTest.good("we"))).isTrue();
    assertThat(SearchParserTest.good("cores:3..4").narrows(SearchParserTest.good("cores>2")))
        .isTrue();
    assertThat(SearchParserTest.good("sandbox").narrows(SearchParserTest.good("box"))).isFalse();
    assertThat(SearchParserTest.good("a OR b").narrows(SearchParserTest.good("a"))).isFalse();
  }

  private static Question narrower(Random random, Question wide) {
    Question more = one(random, 1);
    return new Question("(" + wide.text() + ") " + more.text(), wide.answer().and(more.answer()));
  }

  private static Question any(Random random, int depth) {
    Question left = all(random, depth);
    if (random.nextInt(3) > 0) {
      return left;
    }
    Question right = all(random, depth);
    return new Question(left.text() + " OR " + right.text(), left.answer().or(right.answer()));
  }

  private static Question all(Random random, int depth) {
    Question left = one(random, depth);
    if (random.nextInt(2) > 0) {
      return left;
    }
    Question right = one(random, depth);
    String between = random.nextInt(4) == 0 ? " AND " : "  ";
    return new Question(left.text() + between + right.text(), left.answer().and(right.answer()));
  }

  private static Question one(Random random, int depth) {
    int way = random.nextInt(depth > 0 ? 6 : 4);
    if (way == 4) {
      Question part = one(random, depth - 1);
      return new Question("-" + part.text(), part.answer().negate());
    }
    if (way == 5) {
      Question part = any(random, depth - 1);
      return new Question("( " + part.text() + ")", part.answer());
    }
    return leaf(random);
  }

  private static Question leaf(Random random) {
    int number = 1 + random.nextInt(6);
    String part = List.of("we", "b-1", "ca", "서울", "2", "db 2").get(random.nextInt(6));
    String written = part.indexOf(' ') < 0 ? part : '"' + part + '"';
    return switch (random.nextInt(13)) {
      case 0 -> new Question(written, row -> texts(row).stream().anyMatch(t -> in(t, part)));
      case 1 -> new Question("name:" + written, row -> in(row.name(), part));
      case 2 -> new Question("이름=" + written, row -> row.name().equalsIgnoreCase(part));
      case 3 -> new Question("name:web*", row -> row.name().startsWith("web"));
      case 4 -> new Question("name:/-\\d$/", row -> row.name().matches("(?s).*-[0-9]"));
      case 5 -> new Question("cores>" + number, row -> value(row) > number);
      case 6 ->
          new Question("cores<=" + number, row -> row.cores() != null && value(row) <= number);
      case 7 ->
          new Question(
              "cores:2.." + (number + 1),
              row -> row.cores() != null && value(row) >= 2 && value(row) <= number + 1);
      case 8 -> new Question("state:failed", row -> row.tone() == Tone.FAILED);
      case 9 ->
          new Question(
              "ip:10.0." + number + ".0/24",
              row -> row.address().startsWith("10.0." + number + "."));
      case 10 ->
          new Question(
              "created<" + number + "d",
              row ->
                  row.created() != null
                      && Duration.between(row.created(), Machine.NOW).toHours() < 24L * number);
      case 11 -> new Question("version:none", row -> row.version().isEmpty());
      default ->
          new Question(
              "version>=1.28",
              row -> !row.version().isEmpty() && !row.version().startsWith("1.27"));
    };
  }

  private static double value(Machine row) {
    return row.cores() == null ? -1 : row.cores();
  }

  private static List<String> texts(Machine row) {
    String cores = row.cores() == null ? "" : row.cores().toString();
    String disk = row.disk() == null ? "" : row.disk().toString();
    String ingress = row.ingress() == null ? "" : row.ingress().toString();
    return List.of(row.name(), row.state(), row.address(), row.version(), cores, disk, ingress);
  }

  private static boolean in(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static List<Machine> rows(Random random) {
    List<Machine> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String state = STATES.get(random.nextInt(3));
      rows.add(
          new Machine(
              "r" + i,
              NAMES.get(random.nextInt(NAMES.size())),
              state,
              state.equals("On") ? Tone.RUNNING : state.equals("Off") ? Tone.OFF : Tone.FAILED,
              "10.0." + (1 + random.nextInt(6)) + "." + random.nextInt(256),
              VERSIONS.get(random.nextInt(VERSIONS.size())),
              random.nextInt(5) == 0 ? null : (double) random.nextInt(8),
              random.nextInt(5) == 0 ? null : random.nextInt(40) * Machine.GB,
              random.nextInt(5) == 0
                  ? null
                  : Machine.NOW.minus(Duration.ofHours(1 + 5L * random.nextInt(40))),
              random.nextInt(5) == 0 ? null : random.nextBoolean(),
              "",
              random.nextBoolean()));
    }
    return rows;
  }
}
