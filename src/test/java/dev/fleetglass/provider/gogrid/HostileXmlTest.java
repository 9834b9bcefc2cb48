package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {
  @Test
  void refusesAnEntityBomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE gogrid [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]>").append(Bodies.xml("<attribute name=\"name\">&a39;</attribute>"));
    assertRefused(bomb.toString(), null);
  }

  @Test
  void neverReadsAnExternalEntity(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("other.txt"), "what-another-file-holds");
    String body =
        "<!DOCTYPE gogrid [<!ENTITY x SYSTEM \"%s\">]>%s"
            .formatted(file.toUri(), Bodies.xml("<attribute name=\"name\">&x;</attribute>"));
    assertThatThrownBy(() -> Bodies.servers(WireFormat.XML, body))
        .isInstanceOf(UndecodableException.class)
        .hasMessageNotContaining("what-another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE gogrid SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE gogrid>",
        "<!DOCTYPE html>",
      })
  void refusesEveryDocumentType(String type) {
    assertRefused(type + Bodies.xml("<attribute name=\"name\">a</attribute>"), null);
  }

  @Test
  void refusesUnknownEntities() {
    assertThatThrownBy(() ->
            Bodies.servers(
                WireFormat.XML, Bodies.xml("<attribute name=\"name\">&nbsp;</attribute>")))
        .isInstanceOf(UndecodableException.class);
  }

  @Test
  void refusesDeepNesting() {
    String open = "<attribute name=\"a\"><object name=\"b\">";
    String close = "</object></attribute>";
    String body = Bodies.xml(open.repeat(10_000) + close.repeat(10_000));
    assertThatThrownBy(() -> Bodies.servers(WireFormat.XML, body))
        .isInstanceOf(UndecodableException.class);
    String elsewhere = "<gogrid><response>" + "<x>".repeat(10_000) + "</x>".repeat(10_000);
    assertThatThrownBy(() -> Bodies.servers(WireFormat.XML, elsewhere))
        .isInstanceOf(UndecodableException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<attribute name=\"id\">x</attribute>|list[0].id",
        "<attribute name=\"id\">9223372036854775808</attribute>|list[0].id",
        "<attribute name=\"id\"><object name=\"option\"/></attribute>|list[0].id",
        "<attribute name=\"name\"><list/></attribute>|list[0].name",
        "<attribute name=\"isSandbox\">yes</attribute>|list[0].isSandbox",
        "<attribute name=\"cores\">1e999</attribute>|list[0].cores",
        "<attribute name=\"cores\">NaN</attribute>|list[0].cores",
        "<attribute name=\"cores\">0x1p3</attribute>|list[0].cores",
        "<attribute name=\"ip\">10.0.0.1</attribute>|list[0].ip",
        "<attribute name=\"id\">1</attribute><attribute name=\"id\">1</attribute>|list[0].id",
        "<attribute>1</attribute>|list[0]",
        "<object name=\"option\"/>|list[0]",
        "<attribute name=\"x\">a<object name=\"option\"/></attribute>|list[0].x",
        "<attribute name=\"x\"><object/><object/></attribute>|list[0].x",
        "<attribute name=\"x\"><b>bold</b></attribute>|list[0].x",
      })
  void namesTheFieldThatIsWrong(String attributes, String field) {
    assertRefused(Bodies.xml(attributes), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Login</body></html>",
        "<gogrid><response status=\"success\"><list/></response><response/></gogrid>",
        "<gogrid><response status=\"success\"><list/><list/></response></gogrid>",
        "<gogrid><response status=\"success\"/></gogrid>",
        "<gogrid><response><list/></response></gogrid>",
        "<gogrid/>",
        "<gogrid><response status=\"success\"><list><row/></list></response></gogrid>",
        "<gogrid><response status=\"success\"><summary total=\"x\"/><list/></response></gogrid>",
        "<gogrid><response status=\"success\"><list/></response></gogrid><gogrid/>",
        "{\"status\":\"success\"}",
      })
  void refusesWhatIsNotTheEnvelope(String body) {
    assertThatThrownBy(() -> Bodies.servers(WireFormat.XML, body))
        .isInstanceOfSatisfying(
            UndecodableException.class,
            e -> assertThat(e.reason()).isNotBlank().doesNotContain("Exception", "ParseError"));
  }

  @Test
  void countsTheLengthOfEachTextByItself() throws Exception {
    String longest = "x".repeat(PageReader.MAX_TEXT - 10);
    String body =
        "<gogrid><response status=\"success\"><a>%s</a><b>%s</b><list>%s</list></response></gogrid>"
            .formatted(
                longest, longest, ("<object name=\"server\"/>" + " ".repeat(20_000)).repeat(80));
    assertThat(Bodies.servers(WireFormat.XML, body)).hasSize(80);
  }

  @Test
  void readsASummaryThatDeclaresANamespace() throws Exception {
    String body =
        "<gogrid><response status=\"success\"><summary xmlns=\"urn:x\" total=\"0\"/><list/></response></gogrid>";
    assertThat(Bodies.servers(WireFormat.XML, body)).isEmpty();
  }

  @Test
  void refusesVeryLongTexts() {
    assertRefused(
        Bodies.xml(
            "<attribute name=\"name\">" + "x".repeat(PageReader.MAX_TEXT + 10) + "</attribute>"),
        "list[0].name");
  }

  @Test
  void readsCharactersHoweverTheyAreWritten() throws Exception {
    Server server =
        Bodies.servers(
                WireFormat.XML,
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- live --><?skip it?>"
                    + Bodies.xml(
                        "<!-- a --><attribute name=\"name\">a &lt;b&gt; &amp; &#x1F600;<![CDATA[<c>]]>"
                            + "<!-- in the middle -->d</attribute>"))
            .getFirst();
    assertThat(server.name()).isEqualTo("a <b> & \uD83D\uDE00<c>d");
  }

  @Test
  void refusesBytesThatAreNoTextWithoutAWordOnStandardError() {
    byte[] body = Bodies.xml("<attribute name=\"name\">?</attribute>").getBytes(UTF_8);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      for (int at = 0; at < body.length; at++) {
        byte[] damaged = body.clone();
        damaged[at] = (byte) 0xff;
        assertThatThrownBy(() -> Bodies.page(WireFormat.XML, damaged))
            .isInstanceOf(UndecodableException.class);
      }
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  private static void assertRefused(String body, @Nullable String field) {
    assertThatThrownBy(() -> Bodies.servers(WireFormat.XML, body))
        .isInstanceOfSatisfying(
            UndecodableException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.reason()).isNotBlank().doesNotContain("Exception", "ParseError");
            });
  }
}
