package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.search.Token.ColumnPart;
import dev.fleetglass.ui.table.search.Token.Form;
import dev.fleetglass.ui.table.search.Token.Operator;
import dev.fleetglass.ui.table.search.Token.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cuts a search into tokens. Takes every text; what is wrong with it is found by the parser. */
final class Scanner {
  private final String text;
  private final Predicate<String> columns;
  private int at;

  /**
   * Ready to scan.
   *
   * @param columns whether there is a column of a name
   */
  Scanner(String text, Predicate<String> columns) {
    this.text = text;
    this.columns = columns;
  }

  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    skipBlanks();
    while (at < text.length()) {
      tokens.add(token());
      skipBlanks();
    }
    return tokens;
  }

  private Token token() {
    int start = at;
    char c = text.charAt(at);
    if (c == '(') {
      return new Token.Open(start, ++at);
    }
    if (c == ')') {
      return new Token.Close(start, ++at);
    }
    if (c == '-' && !boundary(at + 1, false)) {
      return new Token.Not(start, ++at);
    }
    if (c == '-' && at + 1 == text.length()) {
      return new Token.Not(start, ++at);
    }
    for (String word : List.of("OR", "AND", "NOT")) {
      if (text.startsWith(word, at) && boundary(at + word.length(), true)) {
        at += word.length();
        return switch (word) {
          case "OR" -> new Token.Or(start, at);
          case "AND" -> new Token.And(start, at);
          default -> new Token.Not(start, at);
        };
      }
    }
    ColumnPart column = column();
    if (column == null) {
      at = Math.max(valueEnd(), start + 1);
      return new Token.Term(start, at, null, value(start, at));
    }
    at = column.end();
    if (column.operator().ordered()) {
      skipBlanks();
    }
    int from = at;
    int end = valueEnd();
    if (end == from) {
      at = column.end();
      return new Token.Term(start, at, column, null);
    }
    at = end;
    return new Token.Term(start, end, column, value(from, end));
  }

  /** The column named here and its operator; null when there is none, and then nothing is read. */
  private @Nullable ColumnPart column() {
    int start = at;
    int nameEnd;
    String name;
    if (quote(text.charAt(at))) {
      nameEnd = quoteEnd(at);
      if (nameEnd < at + 2 || !closes(text.charAt(at), text.charAt(nameEnd - 1))) {
        return null;
      }
      name = text.substring(at + 1, nameEnd - 1);
    } else {
      nameEnd = at;
      while (nameEnd < text.length() && nameCharacter(text.charAt(nameEnd))) {
        nameEnd++;
      }
      name = text.substring(at, nameEnd);
    }
    if (name.isEmpty() || !columns.test(name)) {
      return null;
    }
    int sign = nameEnd;
    while (sign < text.length() && blank(text.charAt(sign))) {
      sign++;
    }
    Operator operator = operator(text, sign);
    if (operator == null || (sign > nameEnd && !operator.ordered())) {
      return null;
    }
    return new ColumnPart(start, nameEnd, sign + operator.text.length(), name, operator);
  }

  static @Nullable Operator operator(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    boolean equal = at + 1 < text.length() && text.charAt(at + 1) == '=';
    return switch (text.charAt(at)) {
      case ':' -> Operator.HAS;
      case '=' -> Operator.IS;
      case '>' -> equal ? Operator.AT_LEAST : Operator.MORE;
      case '<' -> equal ? Operator.AT_MOST : Operator.LESS;
      default -> null;
    };
  }

  /** Where the value that begins here ends; here when there is none. */
  private int valueEnd() {
    if (at >= text.length()) {
      return at;
    }
    char c = text.charAt(at);
    if (quote(c)) {
      return quoteEnd(at);
    }
    if (c == '/') {
      return regexEnd();
    }
    int end = at;
    while (end < text.length()) {
      char next = text.charAt(end);
      if (blank(next) || next == '(' || next == ')') {
        break;
      }
      end += next == '\\' && end + 1 < text.length() ? 2 : 1;
    }
    return end;
  }

  private int quoteEnd(int from) {
    int end = from + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (closes(text.charAt(from), c)) {
        return end + 1;
      }
      end += c == '\\' && end + 1 < text.length() ? 2 : 1;
    }
    return end;
  }

  /** Behind the first slash that ends a word: one within a path does not end an expression. */
  private int regexEnd() {
    int end = at + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '/' && boundary(end + 1, true)) {
        return end + 1;
      }
      end += c == '\\' && end + 1 < text.length() ? 2 : 1;
    }
    return end;
  }

  private Value value(int start, int end) {
    char first = text.charAt(start);
    if (quote(first)) {
      boolean closed = end >= start + 2 && quoteEnd(start) == end && closesAt(start, end);
      return new Value(
          start, end, Form.PHRASE, plain(start + 1, closed ? end - 1 : end), null, closed);
    }
    if (first == '/') {
      boolean closed = end >= start + 2 && text.charAt(end - 1) == '/' && !escaped(start, end - 1);
      String source = text.substring(start + 1, closed ? end - 1 : end);
      return new Value(start, end, Form.REGEX, source.replace("\\/", "/"), null, closed);
    }
    return new Value(start, end, Form.WORD, plain(start, end), glob(start, end), true);
  }

  private boolean closesAt(int start, int end) {
    return closes(text.charAt(start), text.charAt(end - 1)) && !escaped(start, end - 1);
  }

  private boolean escaped(int start, int place) {
    int slashes = 0;
    while (place - 1 - slashes > start && text.charAt(place - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private String plain(int start, int end) {
    if (text.indexOf('\\', start) < 0) {
      return text.substring(start, end);
    }
    StringBuilder plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\\' && i + 1 < end) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  private @Nullable Glob glob(int start, int end) {
    int[] pattern = new int[end - start];
    int size = 0;
    boolean wild = false;
    for (int i = start; i < end; ) {
      char c = text.charAt(i);
      if (c == '*' || c == '?') {
        wild = true;
        pattern[size++] = c == '*' ? Glob.ANY : Glob.ONE;
        i++;
        continue;
      }
      if (c == '\\' && i + 1 < end) {
        i++;
      }
      int point = text.codePointAt(i);
      pattern[size++] = point;
      i += Character.charCount(point);
    }
    return wild ? new Glob(java.util.Arrays.copyOf(pattern, size)) : null;
  }

  /** Whether a word ends here; a parenthesis that opens ends none behind a minus. */
  private boolean boundary(int place, boolean parentheses) {
    if (place >= text.length()) {
      return true;
    }
    char c = text.charAt(place);
    return blank(c) || c == ')' || (parentheses && c == '(');
  }

  private void skipBlanks() {
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean nameCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '-';
  }

  static boolean quote(char c) {
    return c == '"' || c == '\u201c';
  }

  private static boolean closes(char opening, char c) {
    return c == '"' || (opening == '\u201c' && c == '\u201d');
  }
}
