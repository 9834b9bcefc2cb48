package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML answers event by event. Document types are refused outright, so that there are no
 * entities but the five of XML itself and nothing is ever fetched.
 */
final class XmlPageReader implements PageReader {
  private static final String NO_TEXT = "The body is not text in UTF-8.";
  private static final String TOO_LONG = "The text is too long.";
  static final XMLInputFactory FACTORY = factory();

  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    // Not the stream: told to find the encoding itself, the JDK's parser complains on stderr.
    XmlText text = new XmlText(Utf8.reader(body));
    XmlWalk walk = new XmlWalk(page, text);
    try {
      XMLStreamReader parser = FACTORY.createXMLStreamReader(text);
      try {
        walk.document(parser);
      } finally {
        parser.close();
      }
    } catch (XMLStreamException e) {
      throw new UndecodableException(walk.where(), text.isTooLong() ? TOO_LONG : reason(e));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * MAX_DEPTH));
    factory.setProperty("jdk.xml.elementAttributeLimit", "100");
    factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("external entities are not read");
    });
    return factory;
  }

  /** The parser's sentence without its position and the class names around it. */
  private static String reason(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException) {
      return NO_TEXT;
    }
    String text = String.valueOf(e.getMessage());
    int message = text.indexOf("Message: ");
    String sentence = message < 0 ? text : text.substring(message + "Message: ".length());
    int line = sentence.indexOf('\n');
    String first = line < 0 ? sentence : sentence.substring(0, line);
    if (first.contains("must start and end within the same entity")
        || first.contains("Premature end of file")) {
      return "The XML breaks off here.";
    }
    if (first.contains("JAXP000")) {
      return "The XML has too long a name here, or too many attributes.";
    }
    String shown = first.length() <= 120 ? first : first.substring(0, 120) + "…";
    return "Not well-formed XML: " + shown;
  }
}
