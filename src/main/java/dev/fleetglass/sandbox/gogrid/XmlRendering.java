package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.gogrid.Answer.Summary;
import dev.fleetglass.sandbox.wire.Body;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Compact XML without a declaration. Attributes that are null are empty elements; objects that are
 * null are left out. A map is the text that Java makes of it.
 */
final class XmlRendering implements Rendering {
  private static final int BUFFER = 16_384;

  @Override
  public <T> Body render(Answer<T> answer, String method, int version) {
    Shape<T> shape = answer.shape().at(version, Format.XML);
    return out -> {
      try {
        write(out, answer, shape, method);
      } catch (XMLStreamException e) {
        throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
      }
    };
  }

  private static <T> void write(OutputStream out, Answer<T> answer, Shape<T> shape, String method)
      throws XMLStreamException {
    OutputStream buffer = new BufferedOutputStream(out, BUFFER);
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer, "US-ASCII");
    xml.writeStartElement("gogrid");
    xml.writeStartElement("response");
    xml.writeAttribute("method", method);
    xml.writeAttribute("status", answer.success() ? "success" : "failure");
    Summary summary = answer.summary();
    xml.writeEmptyElement("summary");
    xml.writeAttribute("total", Long.toString(summary.total()));
    xml.writeAttribute("start", Long.toString(summary.start()));
    if (summary.numPages() != null) {
      xml.writeAttribute("numpages", Long.toString(summary.numPages()));
    }
    xml.writeAttribute("returned", Long.toString(summary.returned()));
    xml.writeStartElement("list");
    Iterator<T> rows = answer.rows().get().iterator();
    while (rows.hasNext()) {
      object(xml, shape, rows.next());
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.flush();
  }

  private static <T> void object(XMLStreamWriter xml, Shape<T> shape, T value)
      throws XMLStreamException {
    xml.writeStartElement("object");
    xml.writeAttribute("name", String.valueOf(shape.objectName()));
    for (Shape.Field<T> field : shape.fields()) {
      switch (field) {
        case Shape.Scalar<T> scalar -> {
          Object text = scalar.get().apply(value);
          begin(xml, field);
          if (text != null) {
            xml.writeCharacters(text.toString());
          }
          xml.writeEndElement();
        }
        case Shape.Nested<T, ?> nested -> nested(xml, nested, value);
        case Shape.Many<T, ?> many -> many(xml, many, value);
      }
    }
    xml.writeEndElement();
  }

  private static <T, C> void nested(XMLStreamWriter xml, Shape.Nested<T, C> field, T owner)
      throws XMLStreamException {
    C value = field.get().apply(owner);
    if (value != null) {
      begin(xml, field);
      object(xml, field.shape(), value);
      xml.writeEndElement();
    }
  }

  private static <T, C> void many(XMLStreamWriter xml, Shape.Many<T, C> field, T owner)
      throws XMLStreamException {
    begin(xml, field);
    xml.writeStartElement("list");
    for (C value : field.get().apply(owner)) {
      object(xml, field.shape(), value);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void begin(XMLStreamWriter xml, Shape.Field<?> field) throws XMLStreamException {
    xml.writeStartElement("attribute");
    xml.writeAttribute("name", field.where().name());
  }
}
