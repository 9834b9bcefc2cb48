package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON text (RFC 8259), one after the other, with characters that are good until
 * the next one.
 *
 * <p>A parser of its own because names and values of answers mostly are those that came at the same
 * place before: what is expected is compared with the text as it stands, instead of being read
 * first. The tests hold it to what Jackson reads.
 */
final class JsonTokens extends Tokens {
  /** What has been come to. */
  enum Token {
    START_OBJECT,
    END_OBJECT,
    START_ARRAY,
    END_ARRAY,
    NAME,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    END
  }

  /** What comes next within the innermost object or list. */
  private enum State {
    /** A member or an element, or the end. */
    FIRST,
    /** A comma or the end. */
    AFTER,
    /** The value of a member. */
    VALUE
  }

  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_PLACE = 200;

  private final Chars unescaped = new Chars();
  private final boolean[] objects = new boolean[PageReader.MAX_DEPTH + 1];
  private final int[] indices = new int[PageReader.MAX_DEPTH + 1];
  private final @Nullable String[] names = new String[PageReader.MAX_DEPTH + 1];
  private int depth;
  private State state = State.FIRST;
  private Token token = Token.END;
  private char[] source;
  private int from;
  private int length;

  /** Starts before the first token. */
  JsonTokens(Reader text) {
    super(text);
    source = chars;
  }

  /** Goes to the next token; {@link Token#END} at the end of the text, also of an empty one. */
  Token next() throws IOException, UndecodableException {
    token = depth == 0 ? root() : within();
    return token;
  }

  Token token() {
    return token;
  }

  /** The array that holds the name, the string without quotes, the number or the truth. */
  char[] chars() {
    return source;
  }

  int from() {
    return from;
  }

  int length() {
    return length;
  }

  String text() {
    return new String(source, from, length);
  }

  /** Goes on behind a member's name if it stands next and was foreseen; else stays. */
  boolean takes(@Nullable Member member) {
    if (member == null || state == State.VALUE) {
      return false;
    }
    char[] written = member.written();
    int start = state == State.AFTER ? at + 1 : at;
    int after = start + written.length;
    if (written.length == 0
        || after >= end
        || (start > at && chars[at] != ',')
        || !Arrays.equals(chars, start, after, written, 0, written.length)) {
      return false;
    }
    at = after;
    token = Token.NAME;
    state = State.VALUE;
    names[depth] = member.name();
    return true;
  }

  /** Goes on behind a member's value if it is one that is known; else stays. */
  boolean takes(Known known) {
    if (state != State.VALUE) {
      return false;
    }
    int after = known.written(chars, at, end);
    if (after < 0) {
      return false;
    }
    at = after;
    state = State.AFTER;
    return true;
  }

  /** Skips what is within the object or list that has just begun, and its end; else nothing. */
  void skip() throws IOException, UndecodableException {
    if (token == Token.START_OBJECT || token == Token.START_ARRAY) {
      int outside = depth - 1;
      while (depth > outside) {
        next();
      }
    }
  }

  /** The name of the member that has been come to last in the innermost object. */
  String name() {
    String name = names[depth];
    return name == null ? "" : name;
  }

  /** What has been come to, for example {@code list[3].ip.id}; null outside of everything. */
  @Nullable String where() {
    StringBuilder path = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      if (!objects[i] && indices[i] >= 0) {
        path.append('[').append(indices[i]).append(']');
      } else if (objects[i] && names[i] != null) {
        path.append(i == 1 ? "" : ".").append(names[i]);
      }
    }
    return path.isEmpty() ? null : path.substring(0, Math.min(path.length(), LONGEST_PLACE));
  }

  private Token root() throws IOException, UndecodableException {
    if (!space()) {
      return Token.END;
    }
    if (state == State.AFTER) {
      throw new UndecodableException(null, "Something follows the end of the JSON.");
    }
    return value(chars[at]);
  }

  private Token within() throws IOException, UndecodableException {
    char c = sign();
    if (state == State.VALUE) {
      return value(c);
    }
    boolean first = state == State.FIRST;
    if (c == (objects[depth] ? '}' : ']')) {
      at++;
      return close();
    }
    if (!first) {
      if (c != ',') {
        throw malformed("there is no comma between two values");
      }
      at++;
      c = sign();
    }
    if (objects[depth]) {
      return member(c);
    }
    indices[depth]++;
    return value(c);
  }

  private Token close() {
    state = State.AFTER;
    return objects[depth--] ? Token.END_OBJECT : Token.END_ARRAY;
  }

  private Token member(char c) throws IOException, UndecodableException {
    if (c != '"') {
      throw malformed("a member has no name");
    }
    string();
    if (length > LONGEST_NAME) {
      throw tooLong();
    }
    names[depth] = text();
    if (sign() != ':') {
      throw malformed("a member has no value");
    }
    at++;
    state = State.VALUE;
    return Token.NAME;
  }

  private Token value(char c) throws IOException, UndecodableException {
    switch (c) {
      case '{', '[' -> {
        if (depth == PageReader.MAX_DEPTH) {
          throw tooLong();
        }
        at++;
        objects[++depth] = c == '{';
        names[depth] = null;
        indices[depth] = -1;
        state = State.FIRST;
        return c == '{' ? Token.START_OBJECT : Token.START_ARRAY;
      }
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> {
        number();
        state = State.AFTER;
        return Token.NUMBER;
      }
    }
    state = State.AFTER;
    return c == '"' ? Token.STRING : c == 'n' ? Token.NULL : Token.BOOLEAN;
  }

  private void word(String word) throws IOException, UndecodableException {
    int i = 0;
    while (i < word.length() && has(i) && chars[at + i] == word.charAt(i)) {
      i++;
    }
    if (i < word.length() || (has(i) && isWord(chars[at + i]))) {
      throw malformed("a value is none that JSON has");
    }
    found(chars, at, i);
    at += i;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void found(char[] where, int first, int count) {
    source = where;
    from = first;
    length = count;
  }

  /** Reads a string of which the opening quote stands next. */
  private void string() throws IOException, UndecodableException {
    int i = at + 1;
    while (true) {
      for (; i < end; i++) {
        char c = chars[i];
        if (c == '"') {
          found(chars, at + 1, i - at - 1);
          if (length > PageReader.MAX_TEXT) {
            throw tooLong();
          }
          at = i + 1;
          return;
        }
        if (c == '\\') {
          escaped(i);
          return;
        }
        if (c < ' ') {
          throw malformed("a text has a control character");
        }
      }
      i -= at;
      if (!more()) {
        throw brokenOff();
      }
    }
  }

  /** Reads on in a string from its first escape on. */
  private void escaped(int first) throws IOException, UndecodableException {
    unescaped.clear();
    unescaped.append(chars, at + 1, first - at - 1);
    at = first;
    while (true) {
      char c = one();
      if (c == '"') {
        found(unescaped.array(), 0, unescaped.length());
        return;
      }
      if (c < ' ') {
        throw malformed("a text has a control character");
      }
      unescaped.append(c == '\\' ? escape() : c);
      if (unescaped.length() > PageReader.MAX_TEXT) {
        throw tooLong();
      }
    }
  }

  private char escape() throws IOException, UndecodableException {
    char c = one();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++) {
          char digit = one();
          int value = digit < 128 ? Character.digit(digit, 16) : -1;
          if (value < 0) {
            throw malformed("a character's number is none");
          }
          code = 16 * code + value;
        }
        yield (char) code;
      }
      default -> throw malformed("a backslash stands before what it cannot change");
    };
  }

  private void number() throws IOException, UndecodableException {
    int i = at < end && chars[at] == '-' ? 1 : 0;
    int whole = digits(i);
    if (whole == i || (whole > i + 1 && chars[at + i] == '0')) {
      throw malformed("a value is none that JSON has");
    }
    i = whole;
    if (has(i, '.', '.')) {
      int fraction = digits(i + 1);
      if (fraction == i + 1) {
        throw malformed("a number ends with its point");
      }
      i = fraction;
    }
    if (has(i, 'e', 'E')) {
      int sign = has(i + 1, '+', '-') ? i + 2 : i + 1;
      int exponent = digits(sign);
      if (exponent == sign) {
        throw malformed("a number has no exponent");
      }
      i = exponent;
    }
    if (has(i) && isWord(chars[at + i])) {
      throw malformed("a value is none that JSON has");
    }
    found(chars, at, i);
    at += i;
  }

  /** Where digits end that begin so many characters on. */
  private int digits(int first) throws IOException, UndecodableException {
    int i = first;
    while (has(i) && chars[at + i] >= '0' && chars[at + i] <= '9') {
      i++;
    }
    return i;
  }

  private boolean has(int ahead, char one, char other) throws IOException, UndecodableException {
    return has(ahead) && (chars[at + ahead] == one || chars[at + ahead] == other);
  }

  /** Whether the text goes on so many characters on; within an object or a list it must. */
  private boolean has(int ahead) throws IOException, UndecodableException {
    if (ahead > LONGEST_NUMBER) {
      throw tooLong();
    }
    if (at + ahead < end || (more() && at + ahead < end)) {
      return true;
    }
    if (depth > 0) {
      throw brokenOff();
    }
    return false;
  }

  /** The next character that is no white space, which stays where it is. */
  private char sign() throws IOException, UndecodableException {
    space();
    return need();
  }

  /** Skips white space; false at the end of the text. */
  private boolean space() throws IOException, UndecodableException {
    while (at < end || more()) {
      char c = chars[at];
      if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        return true;
      }
      at++;
    }
    return false;
  }

  private char one() throws IOException, UndecodableException {
    char c = need();
    at++;
    return c;
  }

  @Override
  protected @Nullable String place() {
    return where();
  }

  @Override
  protected UndecodableException brokenOff() {
    return wrong("The JSON breaks off here.");
  }

  @Override
  protected UndecodableException tooLong() {
    return wrong("The JSON is nested too deep or too long here.");
  }

  private UndecodableException malformed(String what) {
    return wrong("Not well-formed JSON: " + what + ".");
  }
}
