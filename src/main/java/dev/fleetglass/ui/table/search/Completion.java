package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what the word before the caret may become: a column, or a value of the column asked. */
public final class Completion<R> {
  /** Offers at most. */
  static final int MOST = 8;

  private static final List<String> TIMES = List.of("today", "yesterday", "<1h", "<1d", "<7d");
  private static final List<String> AGES = List.of("1h", "1d", "7d", "30d");

  /** A parenthesis that belongs to no column. */
  private static final Token.ColumnPart NOBODY =
      new Token.ColumnPart(0, 0, 0, "", Token.Operator.HAS);

  private final List<Column<R>> columns;
  private final ColumnBook<R> book;

  public Completion(List<Column<R>> columns) {
    this.columns = List.copyOf(columns);
    book = new ColumnBook<>(columns);
  }

  /**
   * What the caret is in.
   *
   * @param columns whose values are asked; empty when a column may be named here
   * @param operator what the values are compared by; null without columns
   * @param start of the text that is to be completed
   * @param end behind it, at the caret
   * @param typed that text, as it is meant
   */
  public record Place<R>(
      List<Column<R>> columns,
      Token.@Nullable Operator operator,
      int start,
      int end,
      String typed) {}

  /**
   * Where the caret is; null where nothing can be completed.
   *
   * @param anywhere whether columns may be offered where no word has been begun
   */
  public @Nullable Place<R> at(String text, int caret, boolean anywhere) {
    String before = text.substring(0, caret);
    List<Token> tokens = new Scanner(before, book::known).tokens();
    List<Column<R>> outer = new ArrayList<>();
    Token.Operator operator = null;
    Deque<Token.ColumnPart> groups = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Token.Open open) {
        boolean bound =
            i > 0
                && tokens.get(i - 1) instanceof Token.Term term
                && term.value() == null
                && term.end() == open.start();
        Token.ColumnPart column =
            bound && tokens.get(i - 1) instanceof Token.Term term ? term.column() : groups.peek();
        groups.push(column == null ? NOBODY : column);
      } else if (tokens.get(i) instanceof Token.Close && !groups.isEmpty()) {
        groups.pop();
      }
    }
    Token.ColumnPart group = groups.peek();
    if (group != null && !group.equals(NOBODY)) {
      outer.addAll(book.find(group.name()));
      operator = group.operator();
    }
    Token last = tokens.isEmpty() ? null : tokens.getLast();
    if (last instanceof Token.Term term && term.end() == caret) {
      return within(term, caret, outer, operator);
    }
    boolean open = anywhere || !outer.isEmpty() || last instanceof Token.Not;
    return open ? new Place<>(outer, operator, caret, caret, "") : null;
  }

  private @Nullable Place<R> within(
      Token.Term term, int caret, List<Column<R>> outer, Token.@Nullable Operator operator) {
    Token.ColumnPart column = term.column();
    Token.Value value = term.value();
    if (value != null
        && (value.form() == Token.Form.REGEX
            || value.pattern() != null
            || (value.form() == Token.Form.PHRASE && value.closed()))) {
      return null;
    }
    if (column != null) {
      int start = value == null ? caret : value.start();
      String typed = value == null ? "" : value.text();
      return new Place<>(book.find(column.name()), column.operator(), start, caret, typed);
    }
    if (value == null || (value.form() == Token.Form.PHRASE && outer.isEmpty())) {
      return null;
    }
    return new Place<>(outer, operator, value.start(), caret, value.text());
  }

  /** Columns whose name begins with, or then contains, what is typed. */
  public List<Offer> columns(Place<R> place) {
    if (place.operator() != null) {
      String only = "stale";
      boolean fits = only.startsWith(place.typed()) && !only.equals(place.typed());
      return fits ? List.of(offer(place, place.start(), only, only, "")) : List.of();
    }
    String wanted = ColumnBook.key(place.typed());
    List<Offer> first = new ArrayList<>();
    List<Offer> second = new ArrayList<>();
    for (Column<R> column : columns) {
      int best = rank(ColumnBook.key(column.title()), wanted);
      best = Math.min(best, rank(ColumnBook.key(column.id()), wanted));
      for (String name : column.names().titles()) {
        best = Math.min(best, rank(ColumnBook.key(name), wanted) == 0 ? 0 : 2);
      }
      if (best < 2) {
        (best == 0 ? first : second).add(offer(column, place));
      }
    }
    first.addAll(second);
    return first.size() > MOST ? List.copyOf(first.subList(0, MOST)) : first;
  }

  private static int rank(String name, String wanted) {
    return name.startsWith(wanted) ? 0 : wanted.length() > 1 && name.contains(wanted) ? 1 : 2;
  }

  private Offer offer(Column<R> column, Place<R> place) {
    boolean own = book.find(column.title()).contains(column);
    String name = SearchText.name(own ? column.title() : column.id());
    String written = name.indexOf('"') < 0 ? name : column.id();
    // Names are understood in any case; small letters are what is typed.
    String insert = written.toLowerCase(Locale.ROOT) + ":";
    return new Offer(
        Offer.Kind.COLUMN, place.start(), place.end(), insert, column.title(), kind(column));
  }

  /** Key of what kind of values a column has, below {@code search.kind}. */
  static <R> String kind(Column<R> column) {
    if (column.value() instanceof CellValue.OfTime<R>) {
      return "age";
    }
    if (column.key() instanceof SortKey.OfText<R> key
        && key.reading() != SortKey.Reading.NATURAL
        && column.tone() == null) {
      return key.reading() == SortKey.Reading.VERSION ? "version" : "address";
    }
    return column.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Values that begin with, or then contain, what is typed; those of most rows first. */
  public List<Offer> values(Place<R> place, List<ValueCount> known) {
    String typed = place.typed();
    List<Offer> first = new ArrayList<>();
    List<Offer> second = new ArrayList<>();
    boolean times =
        !place.columns().isEmpty()
            && place.columns().getFirst().value() instanceof CellValue.OfTime;
    if (times) {
      boolean ordered = place.operator() != null && place.operator().ordered();
      for (String time : ordered ? AGES : TIMES) {
        if (time.startsWith(typed)) {
          boolean replaces = time.startsWith("<");
          int start = replaces && place.operator() == Token.Operator.HAS ? place.start() - 1 : -1;
          first.add(offer(place, start < 0 ? place.start() : start, time, time, ""));
        }
      }
      return first;
    }
    for (ValueCount value : known) {
      String text = value.text();
      boolean begins = text.regionMatches(true, 0, typed, 0, typed.length());
      boolean same = text.equalsIgnoreCase(typed);
      if (!same && (begins || CaseBlind.find(text, typed, 0) >= 0)) {
        Offer offer = offer(place, place.start(), SearchText.quoted(text), text, value.rows() + "");
        (begins ? first : second).add(offer);
      }
    }
    first.addAll(second);
    return first.size() > MOST ? List.copyOf(first.subList(0, MOST)) : first;
  }

  private static <R> Offer offer(
      Place<R> place, int start, String insert, String title, String detail) {
    return new Offer(Offer.Kind.VALUE, start, place.end(), insert + " ", title, detail);
  }
}
