package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts and ends of the elements of an XML text, whose characters are gathered on the way. Checks
 * that the text is well-formed as XML 1.0 has it, as far as answers can go: document types, and
 * with them all entities but the five that need none, are refused. Names are compared as they are
 * written; the API's have no namespaces.
 *
 * <p>A parser of its own because StAX parsers make objects for every element and every attribute,
 * many times what the rows hold that are made of them. The tests hold it to what one of them reads.
 */
final class XmlTokens {
  /** What has been come to. */
  enum Token {
    START,
    END,
    DONE
  }

  private static final int MOST_ATTRIBUTES = 100;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_REFERENCE = 40;

  private final Window window;
  private final Supplier<@Nullable String> place;
  private final Chars text = new Chars();
  private final XmlAttributes attributes = new XmlAttributes();

  /** The names of all open elements, one after the other. */
  private final Chars names = new Chars();

  private final int[] starts = new int[2 * PageReader.MAX_DEPTH + 1];
  private char[] chars;
  private int at;
  private int end;
  private int depth;
  private boolean begun;
  private boolean rooted;
  private boolean empty;

  /** The text has no more than the window. */
  private boolean ended;

  /**
   * Starts before the first element.
   *
   * @param place what a message shall call the place that has been reached
   */
  XmlTokens(Reader text, Supplier<@Nullable String> place) {
    window = new Window(text);
    this.place = place;
    chars = window.chars();
  }

  /** Goes to the next start or end of an element. */
  Token next() throws IOException, UndecodableException {
    if (empty) {
      empty = false;
      return closed();
    }
    if (!begun) {
      begun = true;
      if (ahead("<?xml", 5) && (XmlChars.space(chars[5]) || chars[5] == '?')) {
        at += 5;
        declaration();
      }
    }
    while (characters()) {
      at++;
      switch (need()) {
        case '/' -> {
          at++;
          return endTag();
        }
        case '!' -> {
          at++;
          markup();
        }
        case '?' -> {
          at++;
          instruction();
        }
        default -> {
          return startTag();
        }
      }
    }
    if (depth > 0) {
      throw brokenOff();
    }
    if (!rooted) {
      throw wrong("The answer has no content.");
    }
    return Token.DONE;
  }

  /** The characters that have been gathered; whoever has used them clears them. */
  Chars text() {
    return text;
  }

  /** The attributes of the element whose start was read last. */
  XmlAttributes attributes() {
    return attributes;
  }

  /** Whether the innermost open element has a name. */
  boolean is(String name) {
    return names.is(starts[depth - 1], names.length(), name);
  }

  /** The name of the innermost open element. */
  String name() {
    return names.text(starts[depth - 1], names.length());
  }

  /** Gathers characters up to the next mark; false at the end of the text. */
  private boolean characters() throws IOException, UndecodableException {
    int brackets = 0;
    while (at < end || more()) {
      int i = at;
      while (i < end && XmlChars.plain(chars[i])) {
        i++;
      }
      if (i > at) {
        gather(i);
        brackets = 0;
        continue;
      }
      char c = chars[at];
      switch (c) {
        case '<' -> {
          return true;
        }
        case '&' -> {
          at++;
          reference(text);
          inRoot();
          brackets = 0;
        }
        case '\r' -> {
          at++;
          lineEnd(text);
          brackets = 0;
        }
        case ']', '>' -> {
          if (c == '>' && brackets >= 2) {
            throw malformed("a text has ]]>");
          }
          brackets = c == ']' ? brackets + 1 : 0;
          gather(at + 1);
        }
        default -> throw malformed("it has a control character");
      }
    }
    return false;
  }

  /** Takes the next characters over as they are. */
  private void gather(int to) throws UndecodableException {
    if (depth == 0) {
      for (int i = at; i < to; i++) {
        if (!XmlChars.space(chars[i])) {
          throw malformed("there is text outside of the elements");
        }
      }
    } else {
      text.append(chars, at, to - at);
      checkLength(text);
    }
    at = to;
  }

  private void inRoot() throws UndecodableException {
    if (depth == 0) {
      throw malformed("there is text outside of the elements");
    }
    checkLength(text);
  }

  /** CR, with or without LF after it, is LF. */
  private void lineEnd(Chars into) throws IOException, UndecodableException {
    if ((at < end || more()) && chars[at] == '\n') {
      at++;
    }
    into.append('\n');
    checkLength(into);
  }

  private Token startTag() throws IOException, UndecodableException {
    if (rooted && depth == 0) {
      throw malformed("it goes on after its end");
    }
    if (depth == 2 * PageReader.MAX_DEPTH) {
      throw wrong("The XML is nested too deep.");
    }
    starts[depth] = names.length();
    name(names);
    depth++;
    rooted = true;
    attributes.clear();
    while (true) {
      boolean space = space();
      char c = need();
      if (c == '>') {
        at++;
        return Token.START;
      }
      if (c == '/') {
        at++;
        expect('>', "a tag does not end where it should");
        empty = true;
        return Token.START;
      }
      if (!space) {
        throw malformed("a tag is not separated from what follows");
      }
      attribute();
    }
  }

  private void attribute() throws IOException, UndecodableException {
    if (attributes.count() == MOST_ATTRIBUTES) {
      throw wrong("An XML element has too many attributes.");
    }
    Chars into = attributes.chars();
    name(into);
    if (!attributes.named()) {
      throw malformed("a tag has an attribute twice");
    }
    space();
    expect('=', "an attribute has no value");
    space();
    char quote = need();
    if (quote != '"' && quote != '\'') {
      throw malformed("an attribute's value is not quoted");
    }
    at++;
    while (true) {
      char c = need();
      at++;
      if (c == quote) {
        attributes.add();
        return;
      }
      if (c == '&') {
        reference(into);
      } else if (c == '\r') {
        lineEnd(into);
        into.cut(into.length() - 1);
        into.append(' ');
      } else if (c == '<' || (!XmlChars.plain(c) && c != '>' && c != ']')) {
        throw malformed("an attribute's value has a character that must not stand there");
      } else {
        into.append(XmlChars.space(c) ? ' ' : c);
      }
      checkLength(into);
    }
  }

  private Token endTag() throws IOException, UndecodableException {
    if (depth == 0) {
      throw malformed("an element ends that has not begun");
    }
    int from = starts[depth - 1];
    int to = names.length();
    int after = at + to - from;
    if (after < end
        && chars[after] == '>'
        && Arrays.equals(chars, at, after, names.array(), from, to)) {
      at = after + 1;
      return closed();
    }
    name(names);
    boolean same =
        Arrays.equals(names.array(), from, to, names.array(), to, names.length());
    names.cut(to);
    if (!same) {
      throw malformed("an element ends before the one within it");
    }
    space();
    expect('>', "a tag does not end where it should");
    return closed();
  }

  private Token closed() {
    depth--;
    names.cut(starts[depth]);
    return Token.END;
  }

  /** What begins with an exclamation mark. */
  private void markup() throws IOException, UndecodableException {
    if (ahead("--", 0)) {
      at += 2;
      skipTo("--");
      expect('>', "a comment has --");
    } else if (ahead("[CDATA[", 0)) {
      inRoot();
      at += "[CDATA[".length();
      characterData();
    } else if (ahead("DOCTYPE", 0)) {
      throw new UndecodableException(null, "The XML has a document type, which is refused.");
    } else if (ended && isStartOfMark(new String(chars, at, Math.min(end - at, 8)))) {
      throw brokenOff();
    } else {
      throw malformed("a tag begins with a mark that means nothing");
    }
  }

  private static boolean isStartOfMark(String left) {
    return "--".startsWith(left) || "[CDATA[".startsWith(left) || "DOCTYPE".startsWith(left);
  }

  private void characterData() throws IOException, UndecodableException {
    int brackets = 0;
    while (true) {
      char c = need();
      at++;
      if (c == '>' && brackets >= 2) {
        text.cut(text.length() - 2);
        return;
      }
      brackets = c == ']' ? brackets + 1 : 0;
      if (c == '\r') {
        lineEnd(text);
      } else {
        allowed(c);
        text.append(c);
        checkLength(text);
      }
    }
  }

  private void instruction() throws IOException, UndecodableException {
    int from = names.length();
    name(names);
    boolean reserved = names.text(from, names.length()).equalsIgnoreCase("xml");
    names.cut(from);
    if (reserved) {
      throw malformed("its declaration does not come first");
    }
    if (space()) {
      skipTo("?>");
    } else {
      expect('?', "a processing instruction is not separated from its name");
      expect('>', "a processing instruction is not separated from its name");
    }
  }

  /** {@code <?xml version="1.0" encoding="..." standalone="..."?>}, of which nothing is used. */
  private void declaration() throws IOException, UndecodableException {
    attributes.clear();
    while (space() && need() != '?') {
      attribute();
    }
    expect('?', "its declaration is wrong");
    expect('>', "its declaration is wrong");
    int next = 0;
    for (String name : new String[] {"version", "encoding", "standalone"}) {
      if (next < attributes.count() && attributes.name(next).equals(name)) {
        next++;
      } else if (name.equals("version")) {
        throw malformed("its declaration has no version");
      }
    }
    if (next < attributes.count() || !attributes.value(0).matches("1\\.[0-9]{1,9}")) {
      throw malformed("its declaration is wrong");
    }
  }

  /** Appends the character that stands after an ampersand by name or number. */
  private void reference(Chars into) throws IOException, UndecodableException {
    StringBuilder name = new StringBuilder();
    for (char c = need(); c != ';'; c = need()) {
      if (name.length() == LONGEST_REFERENCE || !(XmlChars.inName(c) || c == '#')) {
        throw malformed("an ampersand stands alone");
      }
      name.append(c);
      at++;
    }
    at++;
    switch (name.toString()) {
      case "lt" -> into.append('<');
      case "gt" -> into.append('>');
      case "amp" -> into.append('&');
      case "apos" -> into.append('\'');
      case "quot" -> into.append('"');
      default -> into.append(number(name));
    }
  }

  private int number(StringBuilder name) throws UndecodableException {
    if (name.isEmpty() || (name.charAt(0) != '#' && !XmlChars.startsName(name.charAt(0)))) {
      throw malformed("an ampersand stands alone");
    }
    if (name.charAt(0) != '#') {
      throw wrong("The XML has an entity, which is refused.");
    }
    boolean hexadecimal = name.length() > 1 && name.charAt(1) == 'x';
    int c = 0;
    for (int i = hexadecimal ? 2 : 1; i < name.length(); i++) {
      char digit = name.charAt(i);
      int value = digit < 128 ? Character.digit(digit, hexadecimal ? 16 : 10) : -1;
      if (value < 0) {
        throw malformed("a character's number is none");
      }
      // Large enough for what is refused to stay refused.
      c = Math.min(c * (hexadecimal ? 16 : 10) + value, Character.MAX_CODE_POINT + 1);
    }
    if (!XmlChars.allowed(c)) {
      throw malformed("a character's number is none that XML allows");
    }
    return c;
  }

  private void name(Chars into) throws IOException, UndecodableException {
    int from = into.length();
    char c = need();
    if (!XmlChars.startsName(c)) {
      throw malformed("a tag has no name");
    }
    do {
      if (into.length() - from == LONGEST_NAME) {
        throw wrong("A name in the XML is too long.");
      }
      into.append(c);
      at++;
      c = need();
    } while (XmlChars.inName(c));
  }

  /** Skips what comes before two characters, and these. */
  private void skipTo(String two) throws IOException, UndecodableException {
    char before = 0;
    while (true) {
      char c = need();
      at++;
      if (c == two.charAt(1) && before == two.charAt(0)) {
        return;
      }
      allowed(c);
      before = c;
    }
  }

  private void allowed(char c) throws UndecodableException {
    if (!XmlChars.allowed(c) && !Character.isSurrogate(c)) {
      throw malformed("it has a control character");
    }
  }

  /** Skips white space; whether there was any. */
  private boolean space() throws IOException, UndecodableException {
    boolean any = false;
    while (XmlChars.space(need())) {
      at++;
      any = true;
    }
    return any;
  }

  private void expect(char c, String otherwise) throws IOException, UndecodableException {
    if (need() != c) {
      throw malformed(otherwise);
    }
    at++;
  }

  /**
   * Whether a text stands next, which stays where it is.
   *
   * @param behind how many characters there must be behind the first so many
   */
  private boolean ahead(String what, int behind) throws IOException {
    int least = Math.max(what.length(), behind + 1);
    while (end - at < least) {
      int kept = at;
      at = 0;
      boolean more = window.fill(kept);
      chars = window.chars();
      end = window.end();
      if (!more) {
        ended = true;
        return false;
      }
    }
    for (int i = 0; i < what.length(); i++) {
      if (chars[at + i] != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The next character, which stays where it is. */
  private char need() throws IOException, UndecodableException {
    if (at == end && !more()) {
      throw brokenOff();
    }
    return chars[at];
  }

  /** Reads on when nothing is left; false at the end of the text. */
  private boolean more() throws IOException {
    at = 0;
    boolean more = window.fill(end);
    chars = window.chars();
    end = window.end();
    return more;
  }

  private void checkLength(Chars gathered) throws UndecodableException {
    if (gathered.length() > PageReader.MAX_TEXT) {
      throw wrong("The text is too long.");
    }
  }

  private UndecodableException brokenOff() {
    return wrong("The XML breaks off here.");
  }

  private UndecodableException malformed(String what) {
    return wrong("Not well-formed XML: " + what + ".");
  }

  private UndecodableException wrong(String what) {
    return new UndecodableException(place.get(), what);
  }
}
