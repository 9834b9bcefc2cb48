package dev.fleetglass.provider.gogrid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tokenizers that the decoder stands on, alone: opened as the decoder opens them, asked for
 * every name and every value, but made to build nothing of them. Each answers how many characters
 * it has met, so that no work can be left out.
 */
final class BareTokens {
  private BareTokens() {}

  /** Jackson's streaming parser: every member's name as a string, every scalar's text decoded. */
  static long json(InputStream body) throws IOException {
    long characters = 0;
    try (JsonParser json = JsonPageReader.open(body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          characters += json.currentName().length();
        } else if (token.isScalarValue()) {
          characters += json.getTextLength();
        }
      }
    }
    return characters;
  }

  /** The StAX parser: every element's name, every attribute's name and value, all text. */
  static long xml(InputStream body) throws IOException, XMLStreamException {
    long characters = 0;
    XMLStreamReader xml = XmlPageReader.open(body);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          characters += xml.getLocalName().length();
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            characters += xml.getAttributeLocalName(i).length();
            characters += xml.getAttributeValue(i).length();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters += xml.getTextLength();
        default -> {}
      }
    }
    xml.close();
    return characters;
  }

  /** FastCSV with the least a callback can do: every field where it lies in the buffer. */
  static long csv(InputStream body) throws IOException {
    Lengths lengths = new Lengths();
    for (Lengths line : CsvPageReader.open(Utf8.reader(body), lengths)) {
      line.lines++;
    }
    return lengths.characters + lengths.lines;
  }

  private static final class Lengths extends AbstractBaseCsvCallbackHandler<Lengths> {
    private long characters;
    private long lines;

    @Override
    protected void handleField(int index, char[] chars, int from, int length, boolean quoted) {
      characters += length;
    }

    @Override
    protected Lengths buildRecord() {
      return this;
    }
  }
}
