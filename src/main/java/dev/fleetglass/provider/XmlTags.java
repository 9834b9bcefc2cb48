package dev.fleetglass.provider;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes from tag to tag through XML that a parser has found well-formed, without a document type.
 */
final class XmlTags {
  private static final Pattern NAME = Pattern.compile("\\sname\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private final String xml;
  private int start;
  private int end;

  XmlTags(String xml) {
    this.xml = xml;
  }

  /** Goes to the next start or end tag; false when there is none. */
  boolean next() {
    int at = end;
    while (true) {
      at = xml.indexOf('<', at);
      if (at < 0) {
        return false;
      }
      if (xml.startsWith("<!--", at)) {
        at = behind("-->", at + 4);
      } else if (xml.startsWith("<![CDATA[", at)) {
        at = behind("]]>", at + 9);
      } else if (xml.startsWith("<?", at)) {
        at = behind("?>", at + 2);
      } else {
        start = at;
        end = tagEnd(at + 1);
        return true;
      }
    }
  }

  /** Where the tag begins. */
  int start() {
    return start;
  }

  /** Behind the tag. */
  int end() {
    return end;
  }

  boolean opens() {
    return xml.charAt(start + 1) != '/';
  }

  /** Whether the element ends with its start tag. */
  boolean isEmpty() {
    return xml.charAt(end - 2) == '/';
  }

  /** Whether it is the start tag of such an element. */
  boolean opens(String element) {
    int behind = start + 1 + element.length();
    return xml.startsWith(element, start + 1)
        && behind < end
        && " \t\r\n/>".indexOf(xml.charAt(behind)) >= 0;
  }

  /** The attribute called name; empty when there is none. */
  String name() {
    Matcher matcher = NAME.matcher(xml).region(start, end);
    String quoted = matcher.find() ? matcher.group(1) : "\"\"";
    return quoted.substring(1, quoted.length() - 1);
  }

  private int behind(String mark, int from) {
    int at = xml.indexOf(mark, from);
    return at < 0 ? xml.length() : at + mark.length();
  }

  /** A value in quotes may hold what otherwise ends a tag. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int at = from; at < xml.length(); at++) {
      char c = xml.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + 1;
      }
    }
    return xml.length();
  }
}
