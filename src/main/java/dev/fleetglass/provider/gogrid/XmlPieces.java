package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The smaller pieces of an XML text: names, attributes, references, white space. */
abstract class XmlPieces extends Tokens {
  private static final int MOST_ATTRIBUTES = 100;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_REFERENCE = 40;

  private final Supplier<@Nullable String> place;
  private final XmlAttributes attributes = new XmlAttributes();

  /** The text has no more than the window. */
  protected boolean ended;

  XmlPieces(Reader text, Supplier<@Nullable String> place) {
    super(text);
    this.place = place;
  }

  /** The attributes of the element whose start was read last. */
  final XmlAttributes attributes() {
    return attributes;
  }

  /** CR, with or without LF after it, is LF. */
  protected final void lineEnd(Chars into) throws IOException, UndecodableException {
    if ((at < end || more()) && chars[at] == '\n') {
      at++;
    }
    into.append('\n');
    checkLength(into);
  }

  protected final void attribute() throws IOException, UndecodableException {
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

  /** Appends the character that stands after an ampersand by name or number. */
  protected final void reference(Chars into) throws IOException, UndecodableException {
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

  protected final void name(Chars into) throws IOException, UndecodableException {
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
  protected final void skipTo(String two) throws IOException, UndecodableException {
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

  protected final void allowed(char c) throws UndecodableException {
    if (!XmlChars.allowed(c) && !Character.isSurrogate(c)) {
      throw malformed("it has a control character");
    }
  }

  /** Skips white space; whether there was any. */
  protected final boolean space() throws IOException, UndecodableException {
    boolean any = false;
    while (XmlChars.space(need())) {
      at++;
      any = true;
    }
    return any;
  }

  protected final void expect(char c, String otherwise) throws IOException, UndecodableException {
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
  protected final boolean ahead(String what, int behind) throws IOException, UndecodableException {
    int least = Math.max(what.length(), behind + 1);
    while (end - at < least) {
      if (!more()) {
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

  protected final void checkLength(Chars gathered) throws UndecodableException {
    if (gathered.length() > PageReader.MAX_TEXT) {
      throw tooLong();
    }
  }

  @Override
  protected @Nullable String place() {
    return place.get();
  }

  @Override
  protected UndecodableException brokenOff() {
    return wrong("The XML breaks off here.");
  }

  @Override
  protected UndecodableException tooLong() {
    return wrong("The text is too long.");
  }

  protected final UndecodableException malformed(String what) {
    return wrong("Not well-formed XML: " + what + ".");
  }
}
