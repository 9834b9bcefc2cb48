package dev.fleetglass.ui.table.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.search.Problem.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every mistake has its place and its reason. */
class SearchProblemTest {
  record Case(String search, Kind kind, String meant) {}

  /** What is meant stands between square brackets. */
  @SuppressWarnings("UnusedVariable") // by name
  static final List<Case> CASES =
      List.of(
          at("web [\"db 1]", Kind.UNCLOSED_QUOTE),
          at("[\u201cdb]", Kind.UNCLOSED_QUOTE),
          at("name:[\"db\\\"]", Kind.UNCLOSED_QUOTE),
          at("[/var/log]", Kind.UNCLOSED_REGEX),
          at("name:[/^db]", Kind.UNCLOSED_REGEX),
          at("web [(]", Kind.UNCLOSED_PARENTHESIS),
          at("web [(]db OR (a b)", Kind.UNCLOSED_PARENTHESIS),
          at("name:[(]db", Kind.UNCLOSED_PARENTHESIS),
          at("web[)]", Kind.UNEXPECTED_PARENTHESIS),
          at("[)]", Kind.UNEXPECTED_PARENTHESIS),
          at("a OR b [)] c", Kind.UNEXPECTED_PARENTHESIS),
          at("web [( )]", Kind.EMPTY_PARENTHESES),
          at("[OR] web", Kind.NOTHING_BEFORE),
          at("web OR [AND] b", Kind.NOTHING_BEFORE),
          at("web AND [OR] b", Kind.NOTHING_BEFORE),
          at("([OR] b)", Kind.NOTHING_BEFORE),
          at("web [OR]", Kind.NOTHING_AFTER),
          at("(web [AND])", Kind.NOTHING_AFTER),
          at("web [-]", Kind.NOTHING_TO_EXCLUDE),
          at("web [NOT]", Kind.NOTHING_TO_EXCLUDE),
          at("[NOT] OR b", Kind.NOTHING_TO_EXCLUDE),
          at("web [zzzzzz]:4", Kind.UNKNOWN_COLUMN),
          at("[\uc5c6\ub294\uc5f4]:4", Kind.UNKNOWN_COLUMN),
          at("web [corse]>4", Kind.UNKNOWN_COLUMN_NEAREST),
          at("[nmae]:web", Kind.UNKNOWN_COLUMN_NEAREST),
          at("[vers]:1", Kind.UNKNOWN_COLUMN_NEAREST),
          at("a [>]4", Kind.MISSING_COLUMN),
          at("a [>=] 4", Kind.MISSING_COLUMN),
          at("web [name:]", Kind.MISSING_VALUE),
          at("[cores>] ", Kind.MISSING_VALUE),
          at("([state:])", Kind.MISSING_VALUE),
          at("cores>[four]", Kind.NOT_A_NUMBER),
          at("cores:[2..x]", Kind.NOT_A_NUMBER),
          at("web disk>[500]", Kind.NOT_A_SIZE),
          at("disk:[1GB..2XB]", Kind.NOT_A_SIZE),
          at("took>[5]", Kind.NOT_A_DURATION),
          at("created>[2026-13-01]", Kind.NOT_A_TIME),
          at("created>[soon]", Kind.NOT_A_TIME),
          at("created:[2026-02-30]", Kind.NOT_A_TIME),
          at("version>[new]", Kind.NOT_A_VERSION),
          at("ip>[10.0.0]", Kind.NOT_AN_ADDRESS),
          at("ip:[10.0/8]", Kind.NOT_AN_ADDRESS),
          at("ip:10.0.0.0/[33]", Kind.BAD_PREFIX),
          at("ip:10.0.0.0/[255.0.255.0]", Kind.BAD_PREFIX),
          at("ip:::1/[129]", Kind.BAD_PREFIX),
          at("ip:10.0.0.0[/]", Kind.BAD_PREFIX),
          at("ingress:[maybe]", Kind.NOT_A_FLAG),
          at("cores:[..]", Kind.OPEN_RANGE),
          at("cores:[4..2]", Kind.EMPTY_RANGE),
          at("disk:[2GB..1MB]", Kind.EMPTY_RANGE),
          at("created:[2026-02..2026-01]", Kind.EMPTY_RANGE),
          at("created:[7d..1d]", Kind.EMPTY_RANGE),
          at("version:[1.30..1.28]", Kind.EMPTY_RANGE),
          at("ip:[10.0.0.9..10.0.0.1]", Kind.EMPTY_RANGE),
          at("state>[on]", Kind.NO_ORDER),
          at("ingress>[yes]", Kind.NO_ORDER),
          at("cores>[4*]", Kind.NO_PATTERN),
          at("name>[/x/]", Kind.NO_PATTERN),
          at("web [/(db/] x", Kind.BAD_REGEX),
          at("name:[/*/]", Kind.BAD_REGEX),
          at("is:[odd]", Kind.UNKNOWN_PROPERTY));

  private static Case at(String text, Kind kind) {
    int from = text.indexOf('[');
    int to = text.indexOf(']');
    return new Case(
        text.substring(0, from) + text.substring(from + 1, to) + text.substring(to + 1),
        kind,
        text.substring(from + 1, to) + "@" + from);
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void tellsWhatIsWrongAndWhere(Case wrong) {
    Problem problem = bad(wrong.search());
    assertThat(problem.kind()).isEqualTo(wrong.kind());
    int end = problem.position() + problem.length();
    assertThat(wrong.search().substring(problem.position(), end) + "@" + problem.position())
        .isEqualTo(wrong.meant());
  }

  @Test
  void namesTheNearestColumn() {
    assertThat(bad("corse>4").arguments()).containsExactly("corse", "cores");
    assertThat(bad("adress:1").arguments()).containsExactly("adress", "address");
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    Problem deep = bad("a " + "(".repeat(60) + "b" + ")".repeat(60));
    assertThat(deep.kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(deep.position()).isEqualTo(2 + SearchParser.MAX_DEPTH);
    assertThat(bad("-".repeat(200) + "x").kind()).isEqualTo(Kind.TOO_DEEP);
    Problem lengthy = bad("x".repeat(SearchParser.MAX_LENGTH + 3));
    assertThat(lengthy.kind()).isEqualTo(Kind.TOO_LONG);
    assertThat(lengthy.position()).isEqualTo(SearchParser.MAX_LENGTH);
    assertThat(lengthy.length()).isEqualTo(3);
  }

  @Test
  void givesUpOnExpressionsThatTakeForever() {
    Search<Machine> search = SearchParserTest.good("x OR name:/^(a+)+\\1$/");
    Machine trap = Machine.WEB.with("a".repeat(40) + "!");
    try {
      search.matches(trap);
      throw new AssertionError("was answered");
    } catch (TooExpensiveException tooMuch) {
      assertThat(tooMuch.problem().kind()).isEqualTo(Kind.TOO_EXPENSIVE);
      assertThat(tooMuch.problem().position()).isEqualTo(10);
      assertThat(tooMuch.problem().length()).isEqualTo(11);
    }
    assertThat(search.highlights(Machine.COLUMNS.getFirst()).in(trap.name())).isEmpty();
    assertThat(search.matches(Machine.WEB.with("aa"))).isTrue();
  }

  @Test
  void everyKindOfMistakeIsTried() {
    Set<Kind> tried = EnumSet.of(Kind.TOO_DEEP, Kind.TOO_LONG, Kind.TOO_EXPENSIVE);
    CASES.forEach(one -> tried.add(one.kind()));
    assertThat(tried).containsExactlyInAnyOrder(Kind.values());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindHasItsMessageInBothLanguages(Kind kind) {
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
      Texts texts = Texts.load(language);
      assertThat(texts.has(Problem.key(kind))).as("%s in %s", kind, language).isTrue();
      String message = texts.get(Problem.key(kind), "one", "two");
      assertThat(message).doesNotContain("{").doesNotStartWith("search.");
    }
  }

  private static Problem bad(String search) {
    Parsed<Machine> parsed = SearchParser.parse(search, Machine.COLUMNS, Machine.CLOCK);
    assertThat(parsed).as(search).isInstanceOf(Parsed.Bad.class);
    return ((Parsed.Bad<Machine>) parsed).problem();
  }
}
