package dev.fleetglass.provider.gogrid;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads XML answers event by event. Document types are refused outright, so that there are no
 * entities but the five of XML itself and nothing is ever fetched.
 */
final class XmlPageReader implements PageReader {
  private static final String NO_TEXT = "The body is not text in UTF-8.";
  private static final String TOO_LONG = "The text is too long.";

  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    // Not the stream: told to find the encoding itself, the JDK's parser complains on stderr.
    XmlText text = new XmlText(Utf8.reader(body));
    XmlWalk walk = new XmlWalk(page, text);
    try {
      XMLStreamReader2 parser = (XMLStreamReader2) factory().createXMLStreamReader(text);
      try {
        walk.document(parser);
      } finally {
        parser.close();
      }
    } catch (XMLStreamException e) {
      throw new UndecodableException(walk.where(), text.isTooLong() ? TOO_LONG : reason(e));
    }
  }

  /**
   * A parser's maker for one answer: it keeps every name that it has met for the next one, without
   * a bound.
   */
  static XMLInputFactory2 factory() {
    XMLInputFactory2 factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Else mistakes surface in getters, as exceptions of the unchecked kind.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  /** The parser's sentence without its position and the class names around it. */
  private static String reason(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException) {
      return NO_TEXT;
    }
    String text = String.valueOf(e.getMessage());
    int line = text.indexOf('\n');
    String first = line < 0 ? text : text.substring(0, line);
    String lower = first.toLowerCase(Locale.ROOT);
    if (lower.contains("end-of-input") || lower.contains("end-of-document")) {
      return "The XML breaks off here.";
    }
    String shown = first.length() <= 120 ? first : first.substring(0, 120) + "…";
    return "Not well-formed XML: " + shown;
  }
}
