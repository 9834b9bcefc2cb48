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
final class XmlTokens extends XmlPieces {
  /** What has been come to. */
  enum Token {
    START,
    END,
    DONE
  }

  private final Chars text = new Chars();

  /** The names of all open elements, one after the other. */
  private final Chars names = new Chars();

  private final int[] starts = new int[2 * PageReader.MAX_DEPTH + 1];
  private int depth;
  private boolean begun;
  private boolean rooted;
  private boolean empty;

  /**
   * Starts before the first element.
   *
   * @param place what a message shall call the place that has been reached
   */
  XmlTokens(Reader text, Supplier<@Nullable String> place) {
    super(text, place);
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
    attributes().clear();
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
    boolean same = Arrays.equals(names.array(), from, to, names.array(), to, names.length());
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
    attributes().clear();
    while (space() && need() != '?') {
      attribute();
    }
    expect('?', "its declaration is wrong");
    expect('>', "its declaration is wrong");
    int next = 0;
    for (String name : new String[] {"version", "encoding", "standalone"}) {
      if (next < attributes().count() && attributes().name(next).equals(name)) {
        next++;
      } else if (name.equals("version")) {
        throw malformed("its declaration has no version");
      }
    }
    if (next < attributes().count() || !attributes().value(0).matches("1\\.[0-9]{1,9}")) {
      throw malformed("its declaration is wrong");
    }
  }
}
