package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.ColumnPart;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads searches. {@code OR} binds least, words side by side must all hold, {@code -} and {@code
 * NOT} bind most. The language is described to its users in the search help.
 */
public final class SearchParser<R extends TableRow> {
  /** Longer searches are refused. */
  static final int MAX_LENGTH = 4_000;

  /** Parentheses and minus signs within each other. */
  static final int MAX_DEPTH = 50;

  private final ColumnBook<R> book;
  private final TermReader<R> terms;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private SearchParser(String text, List<Column<R>> columns, Clock clock) {
    book = new ColumnBook<>(columns);
    terms = new TermReader<>(columns, book, clock);
    tokens = new Scanner(text, book::known).tokens();
  }

  /**
   * Reads a search; any text whatever gives a search or what is wrong with it.
   *
   * @param clock present moment and zone of dates and ages in it
   */
  public static <R extends TableRow> Parsed<R> parse(
      String text, List<Column<R>> columns, Clock clock) {
    if (text.length() > MAX_LENGTH) {
      Problem problem =
          new Problem(
              MAX_LENGTH,
              text.length() - MAX_LENGTH,
              Kind.TOO_LONG,
              List.of(Integer.toString(MAX_LENGTH)));
      return new Parsed.Bad<>(problem);
    }
    try {
      SearchParser<R> parser = new SearchParser<>(text, columns, clock);
      Node<R> root = parser.whole();
      return new Parsed.Good<>(new Search<>(root, parser.terms.since()));
    } catch (Mistake mistake) {
      return new Parsed.Bad<>(mistake.problem());
    }
  }

  private Node<R> whole() throws Mistake {
    if (tokens.isEmpty()) {
      return new Node.And<>(List.of());
    }
    Node<R> node = any(null);
    Token left = peek();
    if (left != null) {
      throw new Mistake(left.start(), left.length(), Kind.UNEXPECTED_PARENTHESIS);
    }
    return node;
  }

  /** Alternatives. */
  private Node<R> any(@Nullable ColumnPart column) throws Mistake {
    List<Node<R>> parts = new ArrayList<>();
    parts.add(all(column));
    while (peek() instanceof Token.Or or) {
      next++;
      if (ends(peek())) {
        throw new Mistake(or.start(), or.length(), Kind.NOTHING_AFTER, "OR");
      }
      parts.add(all(column));
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Or<>(parts);
  }

  /** What must hold together. */
  private Node<R> all(@Nullable ColumnPart column) throws Mistake {
    List<Node<R>> parts = new ArrayList<>();
    while (true) {
      Token token = peek();
      if (parts.isEmpty()) {
        needsMore(token);
      }
      if (token instanceof Token.And and) {
        next++;
        if (ends(peek())) {
          throw new Mistake(and.start(), and.length(), Kind.NOTHING_AFTER, "AND");
        }
        needsMore(peek());
      } else if (ends(token) || token instanceof Token.Or) {
        return parts.size() == 1 ? parts.getFirst() : new Node.And<>(parts);
      }
      parts.add(one(column));
    }
  }

  private static void needsMore(@Nullable Token token) throws Mistake {
    if (token instanceof Token.Or || token instanceof Token.And) {
      String word = token instanceof Token.Or ? "OR" : "AND";
      throw new Mistake(token.start(), token.length(), Kind.NOTHING_BEFORE, word);
    }
    if (token instanceof Token.Close) {
      throw new Mistake(token.start(), token.length(), Kind.UNEXPECTED_PARENTHESIS);
    }
  }

  private Node<R> one(@Nullable ColumnPart column) throws Mistake {
    Token token = tokens.get(next++);
    return switch (token) {
      case Token.Not not -> {
        if (ends(peek()) || peek() instanceof Token.Or || peek() instanceof Token.And) {
          throw new Mistake(not.start(), not.length(), Kind.NOTHING_TO_EXCLUDE);
        }
        enter(not);
        Node<R> part = one(column);
        depth--;
        yield new Node.Not<>(part);
      }
      case Token.Open open -> group(open, column);
      case Token.Term term -> term(term, column);
      case Token.Close _, Token.Or _, Token.And _ ->
          throw new Mistake(token.start(), token.length(), Kind.UNEXPECTED_PARENTHESIS);
    };
  }

  private Node<R> term(Token.Term term, @Nullable ColumnPart outer) throws Mistake {
    ColumnPart column = term.column();
    if (column == null) {
      return terms.read(term, outer);
    }
    if (term.value() != null) {
      return terms.read(term, column);
    }
    if (peek() instanceof Token.Open open && open.start() == term.end()) {
      next++;
      return group(open, column);
    }
    throw new Mistake(term.start(), term.length(), Kind.MISSING_VALUE, column.name());
  }

  private Node<R> group(Token.Open open, @Nullable ColumnPart column) throws Mistake {
    enter(open);
    if (peek() instanceof Token.Close close) {
      throw new Mistake(open.start(), close.end() - open.start(), Kind.EMPTY_PARENTHESES);
    }
    if (peek() == null) {
      throw new Mistake(open.start(), open.length(), Kind.UNCLOSED_PARENTHESIS);
    }
    Node<R> node = any(column);
    if (!(peek() instanceof Token.Close)) {
      throw new Mistake(open.start(), open.length(), Kind.UNCLOSED_PARENTHESIS);
    }
    next++;
    depth--;
    return node;
  }

  private void enter(Token token) throws Mistake {
    if (++depth > MAX_DEPTH) {
      throw new Mistake(token.start(), token.length(), Kind.TOO_DEEP, Integer.toString(MAX_DEPTH));
    }
  }

  private @Nullable Token peek() {
    return next < tokens.size() ? tokens.get(next) : null;
  }

  private static boolean ends(@Nullable Token token) {
    return token == null || token instanceof Token.Close;
  }
}
