package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** One pass through an XML answer, which knows where it is for the sake of messages. */
final class XmlWalk {
  private static final int MOST_ATTRIBUTES = 100;

  private final PageBuilder<?> page;
  private final XmlText source;
  private final Chars text = new Chars();
  private final AttributeChars name = new AttributeChars();
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

  void document(XMLStreamReader2 xml) throws XMLStreamException, UndecodableException {
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

  private void response(XMLStreamReader2 xml) throws XMLStreamException, UndecodableException {
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

  private void list(XMLStreamReader2 xml) throws XMLStreamException, UndecodableException {
    page.list();
    while (nextChild(xml)) {
      Row row = page.beginRow();
      inRow = page.paths().root();
      named(xml, "object");
      int type = xml.getAttributeIndex(null, "name");
      if (type >= 0) {
        xml.getAttributeAs(type, name);
        name.typeOf(row);
      }
      object(xml, row, inRow);
      page.endRow();
    }
    inRow = null;
  }

  /** Reads the attributes of an object whose start has been read. */
  private void object(XMLStreamReader2 xml, Row row, WirePath at)
      throws XMLStreamException, UndecodableException {
    Member before = at.start();
    while (nextChild(xml)) {
      named(xml, "attribute");
      int named = xml.getAttributeIndex(null, "name");
      if (named < 0) {
        throw new UndecodableException(where(), "An attribute has no name.");
      }
      // As characters, which the parser holds already, and not as a text made for this alone.
      xml.getAttributeAs(named, name);
      Member member = member(at, before);
      before.next(member);
      before = member;
      value(xml, row, Objects.requireNonNull(member.place()));
      inRow = at;
    }
  }

  /** The member of the object at a place, which most often is the one that is expected. */
  private Member member(WirePath at, Member before) throws UndecodableException {
    Member expected = before.next();
    if (expected != null && name.is(expected.name().getValue())) {
      return expected;
    }
    String text = name.text();
    Member known = at.named().get(text);
    if (known == null) {
      known = new Member(text, page.paths().member(at, text));
      at.named().put(text, known);
    }
    return known;
  }

  /** Reads what an element holds: text, an object or a list. */
  private void value(XMLStreamReader2 xml, Row row, WirePath at)
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

  private void elements(XMLStreamReader2 xml, Row row, WirePath list)
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

  private void skip(XMLStreamReader2 xml) throws XMLStreamException, UndecodableException {
    while (nextChild(xml)) {
      skip(xml);
    }
  }

  /** Goes to the next child, gathering text on the way; false at the end of the element. */
  private boolean nextChild(XMLStreamReader2 xml) throws XMLStreamException, UndecodableException {
    while (xml.hasNext()) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > 2 * PageReader.MAX_DEPTH) {
            throw new UndecodableException(where(), "The XML is nested too deep.");
          }
          if (xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new UndecodableException(where(), "An XML element has too many attributes.");
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

  private int next(XMLStreamReader2 xml) throws XMLStreamException, UndecodableException {
    int event = xml.next();
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

  private void named(XMLStreamReader2 xml, String name) throws UndecodableException {
    if (!xml.getLocalName().equals(name)) {
      throw unexpected(xml);
    }
  }

  private UndecodableException unexpected(XMLStreamReader2 xml) {
    String name = xml.getLocalName();
    String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
    return new UndecodableException(where(), "There is an unexpected element <" + shown + ">.");
  }

  private UndecodableException twice(String name) {
    return new UndecodableException(where(), "The element <" + name + "> appears twice.");
  }
}
