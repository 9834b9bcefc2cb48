package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.ColumnPart;
import dev.fleetglass.ui.table.search.Token.Form;
import dev.fleetglass.ui.table.search.Token.Operator;
import dev.fleetglass.ui.table.search.Token.Value;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes the tests that words, phrases, expressions and values of columns ask for. */
final class TermReader<R extends TableRow> {
  private static final Set<String> NOTHING = Set.of("none", "없음");
  private static final Set<String> STALE = Set.of("stale", "오래됨");

  private final List<Column<R>> columns;
  private final ColumnBook<R> book;
  private final Clock clock;
  private @Nullable Instant now;

  TermReader(List<Column<R>> columns, ColumnBook<R> book, Clock clock) {
    this.columns = columns;
    this.book = book;
    this.clock = clock;
  }

  /** The moment from which ages were counted; null when there were none. */
  @Nullable Instant since() {
    return now;
  }

  Node<R> read(Token.Term term, @Nullable ColumnPart column) throws Mistake {
    Value value = term.value();
    if (value == null) {
      throw new Mistake(term.start(), term.length(), Kind.MISSING_VALUE, "");
    }
    if (!value.closed()) {
      boolean phrase = value.form() == Form.PHRASE;
      throw new Mistake(
          value.start(), value.length(), phrase ? Kind.UNCLOSED_QUOTE : Kind.UNCLOSED_REGEX);
    }
    if (column == null) {
      return bare(value);
    }
    List<Column<R>> asked = book.find(column.name());
    return asked.isEmpty() ? property(value) : bound(asked, column.operator(), value);
  }

  private Node<R> property(Value value) throws Mistake {
    if (STALE.contains(value.text().toLowerCase(Locale.ROOT))) {
      return new Node.Stale<>();
    }
    throw new Mistake(value.start(), value.length(), Kind.UNKNOWN_PROPERTY, value.text(), "stale");
  }

  private Node<R> bare(Value value) throws Mistake {
    if (value.form() == Form.REGEX) {
      TextTest test = regex(value);
      return anywhere(test, test);
    }
    if (value.form() == Form.WORD) {
      UnknownColumn.check(value, book);
    }
    if (value.pattern() != null) {
      TextTest test = new TextTest.Like(value.pattern(), false);
      return anywhere(test, test);
    }
    String word = composed(value.text());
    if (word.isEmpty()) {
      return new Node.And<>(List.of());
    }
    Node<R> words = anywhere(new TextTest.Contains(word), new TextTest.BeginsWord(word));
    KeyRange network = value.form() == Form.WORD ? Addresses.network(word) : null;
    return network == null ? words : withNetwork(words, network);
  }

  /** A word that names a network finds the addresses in it too. */
  private Node<R> withNetwork(Node<R> words, KeyRange network) {
    List<Node<R>> parts = new ArrayList<>(List.of(words));
    for (Column<R> column : columns) {
      if (column.key() instanceof SortKey.OfText<R> key
          && key.reading() == SortKey.Reading.ADDRESS) {
        parts.add(new Node.InKeys<>(column, key, network));
      }
    }
    return parts.size() == 1 ? words : new Node.Or<>(parts);
  }

  /** In the name of a connection words must begin: it stands in every row. */
  private Node<R> anywhere(TextTest test, TextTest inConnection) {
    List<Column<R>> plain = new ArrayList<>();
    List<Column<R>> connections = new ArrayList<>();
    for (Column<R> column : columns) {
      if (column.searched()) {
        boolean apart = column.kind() == Column.Kind.CONNECTION && !test.equals(inConnection);
        (apart ? connections : plain).add(column);
      }
    }
    Node<R> words = new Node.InText<>(plain, test);
    return connections.isEmpty()
        ? words
        : new Node.Or<>(List.of(words, new Node.InText<>(connections, inConnection)));
  }

  /** One test when it is about text; otherwise any of the columns that understand the value. */
  private Node<R> bound(List<Column<R>> asked, Operator operator, Value value) throws Mistake {
    boolean order = operator.ordered();
    if (order && (value.form() == Form.REGEX || value.pattern() != null)) {
      throw new Mistake(value.start(), value.length(), Kind.NO_PATTERN, operator.text);
    }
    if (value.form() == Form.REGEX) {
      return new Node.InText<>(asked, regex(value));
    }
    if (value.pattern() != null) {
      return new Node.InText<>(
          asked,
          value.pattern().any()
              ? new TextTest.Present()
              : new TextTest.Like(value.pattern(), true));
    }
    String text = composed(value.text());
    boolean nothing = value.form() == Form.WORD && NOTHING.contains(text.toLowerCase(Locale.ROOT));
    if (!order && (text.isEmpty() || nothing)) {
      return new Node.Not<>(new Node.InText<>(asked, new TextTest.Present()));
    }
    if (value.form() == Form.PHRASE && !order && asked.stream().noneMatch(TermReader::state)) {
      return new Node.InText<>(asked, text(operator, text));
    }
    List<Node<R>> parts = new ArrayList<>();
    Mistake first = null;
    for (Column<R> column : asked) {
      try {
        parts.add(typed(column, operator, value, text));
      } catch (Mistake mistake) {
        first = first == null ? mistake : first;
      }
    }
    if (parts.isEmpty() && first != null) {
      throw first;
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Or<>(parts);
  }

  private Node<R> typed(Column<R> column, Operator operator, Value value, String text)
      throws Mistake {
    Operand operand = new Operand(column.title(), operator, text, value.start(), value.length());
    if (state(column)) {
      return States.read(column, operand, value.form() == Form.PHRASE);
    }
    if (value.form() == Form.PHRASE && !operator.ordered()) {
      return new Node.InText<>(List.of(column), text(operator, text));
    }
    if (column.key() instanceof SortKey.OfLong<R> key) {
      LongRange range =
          switch (column.value()) {
            case CellValue.OfNumber<R> number -> Numbers.read(number.unit(), operand);
            case CellValue.OfFlag<R> _ -> Flags.read(operand);
            case CellValue.OfTime<R> _ -> Times.read(operand, clock.getZone(), this::age);
            case CellValue.OfText<R> _ -> null;
          };
      if (range != null
          && column.value() instanceof CellValue.OfTime<R>(_, var zone)
          && zone != null
          && !Times.ages(operand)) {
        return new Node.InZones<>(column, key, zone, ranges(operand, range));
      }
      if (range != null) {
        return new Node.InNumbers<>(column, key, range.least(), range.most());
      }
    } else if (column.key() instanceof SortKey.OfText<R> key) {
      KeyRange range =
          switch (key.reading()) {
            case VERSION -> Versions.read(operand);
            case ADDRESS -> Addresses.read(operand);
            case NATURAL -> operator.ordered() ? Versions.natural(operand) : null;
          };
      if (range != null) {
        return new Node.InKeys<>(column, key, range);
      }
      if (key.reading() == SortKey.Reading.ADDRESS && operator == Operator.HAS) {
        return new Node.InText<>(List.of(column), Addresses.part(text));
      }
    }
    if (operator.ordered()) {
      throw operand.mistake(Kind.NO_ORDER, column.title());
    }
    return new Node.InText<>(List.of(column), text(operator, text));
  }

  /** The range of each zone, of which there are as many as connections at most. */
  private Function<ZoneId, LongRange> ranges(Operand operand, LongRange ofTable) {
    Map<ZoneId, LongRange> known = new ConcurrentHashMap<>(Map.of(clock.getZone(), ofTable));
    Instant at = now == null ? clock.instant() : now;
    return zone ->
        known.computeIfAbsent(
            zone,
            other -> {
              try {
                return Times.read(operand, other, () -> at);
              } catch (Mistake empty) {
                // Only of ends that name zones of their own: what is a range in one is none here.
                return LongRange.NONE;
              }
            });
  }

  private Instant age() {
    if (now == null) {
      now = clock.instant();
    }
    return now;
  }

  private static boolean state(Column<?> column) {
    return column.tone() != null;
  }

  private static TextTest text(Operator operator, String text) {
    return operator == Operator.IS ? new TextTest.Whole(text) : new TextTest.Contains(text);
  }

  private static TextTest regex(Value value) throws Mistake {
    try {
      Problem expensive = new Problem(value.start(), value.length(), Kind.TOO_EXPENSIVE, List.of());
      return new TextTest.Matching(new Regex(composed(value.text()), expensive));
    } catch (PatternSyntaxException wrong) {
      throw new Mistake(value.start(), value.length(), Kind.BAD_REGEX, wrong.getDescription());
    } catch (StackOverflowError _) {
      throw new Mistake(value.start(), value.length(), Kind.BAD_REGEX, "nested too deeply");
    }
  }

  /** Keyboards differ in how they compose letters; services send them composed. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
