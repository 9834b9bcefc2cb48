package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.util.HashSet;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass through an XML answer, which knows where it is for the sake of messages. */
final class XmlWalk {
  private final PageBuilder<?> page;
  private final XmlText source;
  private final Chars text = new Chars();
  private @Nullable String where;
  private @Nullable WirePath inRow;
  private int depth;

  XmlWalk(PageBuilder<?> page, XmlText source) {
    this.page = page;
    this.source = source;
  }

  /** Where the pass is now; null outside of anything that has a name. */
  @Nullable String where() {
    return inRow == null ? where : page.row().at(inRow.text());
  }

  void document(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    if (!nextChild(xml)) {
      throw new UndecodableException(null, "The answer has no content.");
    }
    named(xml, "gogrid");
    boolean answered = false;
    while (nextChild(xml)) {
      named(xml, "response");
      if (answered) {
        throw twice("response");
      }
      answered = true;
      response(xml);
    }
    where = null;
    while (xml.hasNext()) {
      next(xml);
    }
  }

  private void response(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    String status = xml.getAttributeValue(null, "status");
    if (status != null) {
      page.status(status);
    }
    Set<String> seen = new HashSet<>();
    while (nextChild(xml)) {
      String name = xml.getLocalName();
      where = name;
      if (!seen.add(name)) {
        throw twice(name);
      }
      switch (name) {
        case "summary" -> {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            page.figure(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
          }
          skip(xml);
        }
        case "list" -> list(xml);
        default -> skip(xml);
      }
      where = null;
    }
  }

  private void list(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    page.list();
    while (nextChild(xml)) {
      Row row = page.beginRow();
      inRow = page.paths().root();
      named(xml, "object");
      String type = xml.getAttributeValue(null, "name");
      row.type(type == null ? "" : type);
      object(xml, row, inRow);
      page.endRow();
    }
    inRow = null;
  }

  /** Reads the attributes of an object whose start has been read. */
  private void object(XMLStreamReader xml, Row row, WirePath at)
      throws XMLStreamException, UndecodableException {
    Member before = at.start();
    while (nextChild(xml)) {
      named(xml, "attribute");
      String name = xml.getAttributeValue(null, "name");
      if (name == null) {
        throw new UndecodableException(where(), "An attribute has no name.");
      }
      Member member = member(at, before, name);
      before.next(member);
      before = member;
      value(xml, row, Objects.requireNonNull(member.place()));
      inRow = at;
    }
  }

  /** The member of the object at a place, which most often is the one that is expected. */
  private Member member(WirePath at, Member before, String name) throws UndecodableException {
    Member expected = before.next();
    if (expected != null && expected.is(name)) {
      return expected;
    }
    Member known = at.named().get(name);
    if (known == null) {
      known = new Member(name, page.paths().member(at, name));
      at.named().put(name, known);
    }
    return known;
  }

  /** Reads what an element holds: text, an object or a list. */
  private void value(XMLStreamReader xml, Row row, WirePath at)
      throws XMLStreamException, UndecodableException {
    inRow = at;
    text.clear();
    boolean nested = false;
    while (nextChild(xml)) {
      if (nested) {
        throw twice(xml.getLocalName());
      }
      nested = true;
      refuseText();
      switch (xml.getLocalName()) {
        case "object" -> {
          row.object(at);
          object(xml, row, at);
        }
        case "list" -> {
          row.list(at);
          elements(xml, row, at);
        }
        default -> throw unexpected(xml);
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
  }

  private void elements(XMLStreamReader xml, Row row, WirePath list)
      throws XMLStreamException, UndecodableException {
    while (nextChild(xml)) {
      WirePath element = row.element(list);
      if (xml.getLocalName().equals("object")) {
        inRow = element;
        row.object(element);
        object(xml, row, element);
      } else {
        value(xml, row, element);
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

  private void skip(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    while (nextChild(xml)) {
      skip(xml);
    }
  }

  /** Goes to the next child, gathering text on the way; false at the end of the element. */
  private boolean nextChild(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    while (xml.hasNext()) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > 2 * PageReader.MAX_DEPTH) {
            throw new UndecodableException(where(), "The XML is nested too deep.");
          }
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private int next(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    int event = parse(xml);
    source.event();
    switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (text.length() + xml.getTextLength() > PageReader.MAX_TEXT) {
          throw new UndecodableException(where(), "The text is too long.");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      case XMLStreamConstants.DTD ->
          throw new UndecodableException(null, "The XML has a document type, which is refused.");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new UndecodableException(where(), "The XML has an entity, which is refused.");
      default -> {}
    }
    return event;
  }

  /** The JDK's parser lacks the words for some mistakes, and looks for them with an exception. */
  private int parse(XMLStreamReader xml) throws XMLStreamException, UndecodableException {
    try {
      return xml.next();
    } catch (MissingResourceException e) {
      throw new UndecodableException(where(), "Not well-formed XML.");
    }
  }

  private void named(XMLStreamReader xml, String name) throws UndecodableException {
    if (!xml.getLocalName().equals(name)) {
      throw unexpected(xml);
    }
  }

  private UndecodableException unexpected(XMLStreamReader xml) {
    String name = xml.getLocalName();
    String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
    return new UndecodableException(where(), "There is an unexpected element <" + shown + ">.");
  }

  private UndecodableException twice(String name) {
    return new UndecodableException(where(), "The element <" + name + "> appears twice.");
  }
}
