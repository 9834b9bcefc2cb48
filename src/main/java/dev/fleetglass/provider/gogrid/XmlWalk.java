package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass through an XML answer, which knows where it is for the sake of messages. */
final class XmlWalk {
  private final PageBuilder<?> page;
  private final XmlTokens xml;
  private final XmlAttributes attributes;
  private final Chars text;
  private @Nullable String where;
  private @Nullable WirePath inRow;

  XmlWalk(PageBuilder<?> page, Reader body) {
    this.page = page;
    xml = new XmlTokens(body, this::where);
    attributes = xml.attributes();
    text = xml.text();
  }

  /** Where the pass is now; null outside of anything that has a name. */
  @Nullable String where() {
    return inRow == null ? where : page.row().at(inRow.text());
  }

  void document() throws IOException, UndecodableException {
    xml.next();
    named("gogrid");
    boolean answered = false;
    while (nextChild()) {
      named("response");
      if (answered) {
        throw twice("response");
      }
      answered = true;
      response();
    }
    where = null;
    // What comes after the end is read too, and found wrong when it is.
    xml.next();
  }

  private void response() throws IOException, UndecodableException {
    int status = attributes.find("status");
    if (status >= 0) {
      page.status(attributes.value(status));
    }
    Set<String> seen = new HashSet<>();
    while (nextChild()) {
      String name = xml.name();
      where = name;
      if (!seen.add(name)) {
        throw twice(name);
      }
      switch (name) {
        case "summary" -> {
          for (int i = 0; i < attributes.count(); i++) {
            String figure = attributes.name(i);
            if (!figure.equals("xmlns") && !figure.startsWith("xmlns:")) {
              page.figure(figure, attributes.value(i));
            }
          }
          skip();
        }
        case "list" -> list();
        default -> skip();
      }
      where = null;
    }
  }

  private void list() throws IOException, UndecodableException {
    page.list();
    while (nextChild()) {
      Row row = page.beginRow();
      inRow = page.paths().root();
      named("object");
      int type = attributes.find("name");
      if (type >= 0) {
        attributes.typeOf(row, type);
      }
      object(row, inRow);
      page.endRow();
      text.clear();
    }
    inRow = null;
  }

  /** Reads the attributes of an object whose start has been read. */
  private void object(Row row, WirePath at) throws IOException, UndecodableException {
    Member before = at.start();
    while (nextChild()) {
      named("attribute");
      int name = attributes.find("name");
      if (name < 0) {
        throw new UndecodableException(where(), "An attribute has no name.");
      }
      Member member = member(at, before, name);
      before.next(member);
      before = member;
      value(row, Objects.requireNonNull(member.place()));
      inRow = at;
    }
  }

  /** The member of the object at a place, which most often is the one that is expected. */
  private Member member(WirePath at, Member before, int name) throws UndecodableException {
    Member expected = before.next();
    if (expected != null && attributes.hasValue(name, expected.name())) {
      return expected;
    }
    Member second = before.second();
    if (second != null && attributes.hasValue(name, second.name())) {
      return second;
    }
    String text = attributes.value(name);
    Member known = at.named().get(text);
    if (known == null) {
      known = new Member(text, page.paths().member(at, text));
      at.named().put(text, known);
    }
    return known;
  }

  /** Reads what an element holds: text, an object or a list. */
  private void value(Row row, WirePath at) throws IOException, UndecodableException {
    inRow = at;
    text.clear();
    boolean nested = false;
    while (nextChild()) {
      if (nested) {
        throw twice(xml.name());
      }
      nested = true;
      refuseText();
      if (xml.is("object")) {
        row.object(at);
        object(row, at);
      } else if (xml.is("list")) {
        row.list(at);
        elements(row, at);
      } else {
        throw unexpected();
      }
      inRow = at;
      text.clear();
    }
    if (nested) {
      refuseText();
    } else {
      row.put(at, Shape.Kind.UNTYPED, text.array(), 0, text.length());
      if (at.shape() == Shape.SECRET) {
        text.wipe();
      }
    }
    text.clear();
  }

  private void elements(Row row, WirePath list) throws IOException, UndecodableException {
    while (nextChild()) {
      WirePath element = row.element(list);
      if (xml.is("object")) {
        inRow = element;
        row.object(element);
        object(row, element);
      } else {
        value(row, element);
      }
      inRow = list;
    }
  }

  /** Refuses words beside nested elements: they have no place in the API's XML. */
  private void refuseText() throws UndecodableException {
    if (!text.isBlank()) {
      throw new UndecodableException(where(), "Text and an object are mixed here.");
    }
  }

  private void skip() throws IOException, UndecodableException {
    while (nextChild()) {
      skip();
    }
    text.clear();
  }

  /** Goes to the next child, gathering text on the way; false at the end of the element. */
  private boolean nextChild() throws IOException, UndecodableException {
    return xml.next() == XmlTokens.Token.START;
  }

  private void named(String name) throws UndecodableException {
    if (!xml.is(name)) {
      throw unexpected();
    }
  }

  private UndecodableException unexpected() {
    String name = xml.name();
    String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
    return new UndecodableException(where(), "There is an unexpected element <" + shown + ">.");
  }

  private UndecodableException twice(String name) {
    return new UndecodableException(where(), "The element <" + name + "> appears twice.");
  }
}
