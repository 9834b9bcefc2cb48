package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the JDK's StAX parser. */
class XmlTokensTest {
  private static final String[] NAMES = {"a", "object", "x:y", "_b-1.2", "이름", "é"};
  private static final String[] SPACES = {" ", "\n", "\t ", "\r\n", " \r "};
  private static final String[] TEXTS = {
    "one",
    " ",
    "서버",
    "\uD83D\uDE00",
    "]",
    "]]",
    ">",
    "a\r\nb\rc",
    "&lt;",
    "&amp;",
    "&apos;",
    "&#65;",
    "&#x1F600;",
    "&quot;&gt;",
    "\t",
    "it's",
    "\u0085",
    "&#10;",
    "&#13;",
    "\uFFFD"
  };
  private static final String[] MISTAKES = {
    "<",
    ">",
    "&",
    "]]>",
    "--",
    "\"",
    "'",
    "/",
    "=",
    " ",
    "\0",
    "\u0001",
    "\uFFFE",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&nbsp;",
    "&#;",
    "&;",
    "<!DOCTYPE a>",
    "<?xml version=\"1.0\"?>",
    "</a>",
    "<a>",
    "<a/>",
    "<1>",
    "<!-",
    "<![CDATA[",
    "<!x>",
    "<? ?>",
    "&#99999999999;",
    "a",
    "\u00D7",
    "b=\"1\" b=\"2\"",
    "\r"
  };

  private final Random random = new Random(5);

  @Test
  void readsWhatTheJdkReads() throws Exception {
    for (int round = 0; round < 4_000; round++) {
      String document = document();
      String expected = jdk(document);
      assertThat(expected).as(document).isNotNull();
      assertThat(ours(document)).as(document).isEqualTo(expected);
    }
  }

  @Test
  void refusesWhatTheJdkRefuses() throws Exception {
    int refused = 0;
    for (int round = 0; round < 30_000; round++) {
      StringBuilder damaged = new StringBuilder();
      element(damaged, 0);
      beside(damaged);
      for (int i = random.nextInt(2); i >= 0; i--) {
        int at = whole(damaged, random.nextInt(damaged.length()));
        if (random.nextBoolean()) {
          damaged.insert(at, pick(MISTAKES));
        } else {
          int to = Math.min(damaged.length(), at + 1 + random.nextInt(3));
          damaged.delete(at, whole(damaged, to));
        }
      }
      // Of damaged prefixes the JDK has an opinion all the same.
      String document = damaged.toString().replace(":", "");
      String expected = jdk(document);
      refused += expected == null ? 1 : 0;
      assertThat(ours(document)).as(document).isEqualTo(expected);
    }
    assertThat(refused).isBetween(10_000, 29_000);
  }

  @Test
  void refusesEveryDocumentCutShort() throws Exception {
    for (int round = 0; round < 200; round++) {
      String document = "<a>" + document().replaceFirst("<\\?xml[^>]*>", "") + "</a>";
      for (int length = 0; length < document.length(); length++) {
        String cut = document.substring(0, length);
        assertThat(ours(cut)).as(cut).isNull();
      }
    }
  }

  @Test
  void readsTextsLongerThanItsWindow() throws Exception {
    String text = "0123456789 abcdef &amp; ".repeat(5_000);
    String document = "<a b=\"" + text + "\"><!--" + text + "-->" + text + "<c></c></a>";
    assertThat(ours(document)).isEqualTo(jdk(document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<a><b></a>|Not well-formed XML: an element ends before the one within it.",
        "<a>|The XML breaks off here.",
        "<a></a><b/>|Not well-formed XML: it goes on after its end.",
        "<a b=1/>|Not well-formed XML: an attribute's value is not quoted.",
        "<a>&nbsp;</a>|The XML has an entity, which is refused.",
        "<a>AT&T</a>|Not well-formed XML: an ampersand stands alone.",
        "<a><![CDAT|The XML breaks off here.",
        "<a><!-|The XML breaks off here.",
        "<a><!x></a>|Not well-formed XML: a tag begins with a mark that means nothing.",
        "<a b></a>|Not well-formed XML: an attribute has no value.",
        "<a><!-- b -- c --></a>|Not well-formed XML: a comment has --.",
        "{}|Not well-formed XML: there is text outside of the elements.",
      })
  void saysWhatIsWrong(String document, String message) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOf(UndecodableException.class)
        .hasMessage(message);
  }

  /** Not between the halves of a pair, which cannot come out of UTF-8. */
  private static int whole(StringBuilder text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private String document() {
    StringBuilder to = new StringBuilder();
    if (random.nextInt(3) == 0) {
      to.append("<?xml version=\"1.0\" encoding='UTF-8'")
          .append(random.nextBoolean() ? " ?>" : "?>");
    }
    beside(to);
    element(to, 0);
    beside(to);
    return to.toString();
  }

  private void beside(StringBuilder to) {
    if (random.nextInt(4) == 0) {
      to.append(pick(SPACES)).append(random.nextBoolean() ? "<!-- no - more -->" : "<?go on?>\n");
    }
  }

  private void element(StringBuilder to, int depth) {
    String name = pick(NAMES);
    to.append('<').append(name);
    for (int i = random.nextInt(4), first = i; i > 0; i--) {
      String quote = random.nextBoolean() ? "\"" : "'";
      to.append(pick(SPACES)).append(NAMES[(first + i) % NAMES.length]);
      to.append(random.nextInt(5) == 0 ? " = " : "=");
      to.append(quote).append(pick(TEXTS).replace(quote, "")).append(quote);
    }
    to.append(random.nextInt(5) == 0 ? pick(SPACES) : "");
    if (random.nextInt(5) == 0) {
      to.append("/>");
      return;
    }
    to.append('>');
    for (int i = random.nextInt(5); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> to.append("<![CDATA[<").append(pick(TEXTS)).append("]]>");
        case 1 -> beside(to);
        case 2, 3 -> {
          if (depth < 5) {
            element(to, depth + 1);
          }
        }
        default -> to.append(pick(TEXTS)).append('.');
      }
    }
    to.append("</").append(name).append(random.nextInt(5) == 0 ? pick(SPACES) : "").append('>');
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static @Nullable String ours(String document) throws IOException {
    try {
      return read(document);
    } catch (UndecodableException e) {
      return null;
    }
  }

  private static String read(String document) throws IOException, UndecodableException {
    XmlTokens xml = new XmlTokens(new StringReader(document), () -> null);
    StringBuilder events = new StringBuilder();
    for (XmlTokens.Token token = xml.next(); token != XmlTokens.Token.DONE; token = xml.next()) {
      events.append(xml.text().text(0, xml.text().length()).strip());
      xml.text().clear();
      if (token == XmlTokens.Token.START) {
        events.append('<').append(xml.name());
        for (int i = 0; i < xml.attributes().count(); i++) {
          events.append(' ').append(local(xml.attributes().name(i)));
          events.append('=').append(xml.attributes().value(i));
        }
      }
      events.append('>');
    }
    return events.toString();
  }

  /** The JDK cuts prefixes of attributes off, even where it has been told that there are none. */
  private static String local(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private static @Nullable String jdk(String document) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    StringBuilder events = new StringBuilder();
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document));
      while (xml.hasNext()) {
        int event = xml.next();
        switch (event) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
            events.append(text.toString().strip());
            text.setLength(0);
            if (event == XMLStreamConstants.START_ELEMENT) {
              events.append('<').append(xml.getLocalName());
              for (int i = 0; i < xml.getAttributeCount(); i++) {
                events.append(' ').append(local(xml.getAttributeLocalName(i)));
                events.append('=').append(xml.getAttributeValue(i));
              }
            }
            events.append('>');
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
            return null;
          }
          default -> {}
        }
      }
      return events.toString();
    } catch (XMLStreamException e) {
      return null;
    }
  }
}
