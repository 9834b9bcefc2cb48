package dev.fleetglass.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.QuickSockets;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** XML that would have more read than was sent, or make more of it than was sent. */
@Timeout(60)
class XmlEntitiesTest {
  private static final String REFUSED = "The XML has a document type, which is refused.";

  @Test
  void neverGrow() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE gogrid [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    String wide = "<!DOCTYPE gogrid [<!ENTITY a \"" + "x".repeat(500_000) + "\">]>";
    refused(laughs + "]>" + answer("&a39;"), REFUSED);
    refused(wide + answer("&a;".repeat(100_000)), REFUSED);
    refused("<!DOCTYPE gogrid [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>" + answer("&a;"), REFUSED);
    refused(answer("&a;"), "The XML has an entity, which is refused.");
  }

  @Test
  void neverReadAnythingElse(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("other.txt"), "what-another-file-holds");
    try (MockWebServer other = QuickSockets.server()) {
      other.start();
      String http = "http://127.0.0.1:" + other.getPort() + "/x";
      for (String at : new String[] {http, file.toUri().toString(), "jar:" + http + "!/a"}) {
        refused("<!DOCTYPE gogrid SYSTEM \"" + at + "\">" + answer("a"), REFUSED);
        refused("<!DOCTYPE gogrid PUBLIC \"a\" \"" + at + "\">" + answer("a"), REFUSED);
        refused("<!DOCTYPE gogrid [<!ENTITY a SYSTEM \"" + at + "\">]>" + answer("&a;"), REFUSED);
        refused(
            "<!DOCTYPE gogrid [<!ENTITY % a SYSTEM \"" + at + "\">%a;]>" + answer("a"), REFUSED);
      }
      Outcome plain =
          Face.XML
              .of(
                  Face.bytes(
                      "<?xml-stylesheet href=\"" + http + "\"?>",
                      answer(
                          "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                              + http
                              + "\"/>")))
              .clear();
      assertThat(plain.failure()).isInstanceOf(ApiFailure.Undecodable.class);
      assertThat(other.getRequestCount()).isZero();
    }
  }

  private static String answer(String name) {
    return Face.XML.answer(Face.XML.row(name));
  }

  private static void refused(String body, String words) throws Exception {
    Outcome outcome =
        Face.XML.of(Face.bytes(body)).failed(ApiFailure.Undecodable.class, "undecodable", words);
    assertThat(String.valueOf(outcome.failure())).doesNotContain("what-another-file-holds");
  }
}
