package dev.fleetglass.hostile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.QuickSockets;
import dev.fleetglass.http.RawServer.Answering;
import dev.fleetglass.http.TransportLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Refusals whose bodies mean harm. The status decides what they are, and a small part of the body
 * is all that is ever read. Every body goes to both providers: a gateway answers in its own format.
 */
@Timeout(120)
class HostileRefusalsTest {
  private static final long EVER = Long.MAX_VALUE;
  private static final int MOST_READ = 128 << 10;

  /** One list of each provider: what a refusal is does not depend on the list. */
  static Stream<Arguments> refusals() {
    return IntStream.of(400, 403, 500)
        .boxed()
        .flatMap(
            status -> Stream.of(Face.METRICS, Face.XML).map(face -> Arguments.of(status, face)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayHaveNoEnd(int status, Face face) throws Exception {
    for (String beginning :
        new String[] {
          json("").substring(0, 12),
          xml("").substring(0, 40),
          "# FAILURE, /grid/server/list\n# errorcode,message\n",
          "<html><title",
          "<html><title ",
          "<html><head><title>",
          "<html><script>",
          "<html><script",
          "<h4>503 ",
          "<!DOCTYPE html><body><style>",
          "<!--",
          "<![CDATA[",
          "",
        }) {
      for (String more : new String[] {"x", "\\\"", "<title "}) {
        refused(
            status,
            face,
            "",
            out -> {
              write(out, beginning);
              Face.repeat(out, more, EVER);
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayBeABombWhenUnpacked(int status, Face face) throws Exception {
    for (String beginning : new String[] {"", "{\"message\":\"", "<gogrid>", "# FAILURE\n"}) {
      refused(
          status,
          face,
          "Content-Encoding: gzip\r\n",
          out -> {
            try (GZIPOutputStream packed = new GZIPOutputStream(out, 8192)) {
              write(packed, beginning);
              Face.repeat(packed, " ", 1L << 30);
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayBeDamagedOrPackedInAWayNobodyAskedFor(int status, Face face) throws Exception {
    byte[] plain = Face.bytes(json("words"));
    for (String coding : new String[] {"gzip", "br", "gzip, gzip", "none such"}) {
      for (byte[] body : new byte[][] {plain, {}, {31, (byte) 139}, {31, (byte) 139, 8}}) {
        refused(status, face, "Content-Encoding: " + coding + "\r\n", out -> out.write(body));
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(plain);
    }
    byte[] whole = packed.toByteArray();
    for (int length = 0; length < whole.length; length += 5) {
      byte[] cut = Arrays.copyOf(whole, length);
      refused(status, face, "Content-Encoding: gzip\r\n", out -> out.write(cut));
    }
    Outcome outcome = refused(status, face, "Content-Encoding: gzip\r\n", out -> out.write(whole));
    assertThat(Objects.requireNonNull(outcome.failure()).context().message()).contains("words");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayHaveAMessageOfAHundredMegabytes(int status, Face face) throws Exception {
    for (String body : new String[] {json("\0"), cocktail("\0"), xml("\0"), csv("\0"), "\0"}) {
      int at = body.indexOf('\0');
      refused(
          status,
          face,
          "",
          out -> {
            write(out, body.substring(0, at));
            Face.repeat(out, "too much ", 100_000_000);
            write(out, body.substring(at + 1));
          });
    }
  }

  /** One that is whole within what is read. */
  @ParameterizedTest
  @MethodSource("refusals")
  void mayHaveAMessageOfManyPages(int status, Face face) throws Exception {
    String words = "too much ".repeat(5_000);
    for (String body : new String[] {json(words), cocktail(words), xml(words), csv(words), words}) {
      refused(status, face, Face.bytes(body));
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayNestTenThousandLevels(int status, Face face) throws Exception {
    String lists = "[".repeat(10_000) + "1" + "]".repeat(10_000);
    String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    String elements = "<object>".repeat(10_000) + "</object>".repeat(10_000);
    for (String body :
        new String[] {
          lists,
          objects,
          "{\"x\":" + lists + "," + json("a").substring(1),
          "{\"x\":" + objects + "," + cocktail("a").substring(1),
          elements,
          xml(elements),
          "<gogrid><response status=\"failure\"><x>" + elements,
          "<html>" + "<div>".repeat(10_000),
        }) {
      refused(status, face, Face.bytes(body));
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayHaveEntities(int status, Face face, @TempDir Path folder) throws Exception {
    // Only with a declaration, or what comes first would not be taken for XML at all.
    String xml = "<?xml version=\"1.0\"?>";
    refused(status, face, Face.bytes("<!DOCTYPE gogrid>", xml("words")));
    StringBuilder laughs = new StringBuilder(xml + "<!DOCTYPE gogrid [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    refused(status, face, Face.bytes(laughs, "]>", xml("&a39;")));
    Path file = Files.writeString(folder.resolve("other.txt"), "what-another-file-holds");
    try (MockWebServer other = QuickSockets.server()) {
      // Whoever asks it gets an answer, so that this test fails at once and not in the end.
      other.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse.Builder().body("<!ENTITY a \"from-another-host\">").build();
            }
          });
      other.start();
      String http = "http://127.0.0.1:" + other.getPort() + "/x";
      for (String at : new String[] {http, file.toUri().toString()}) {
        for (String type :
            new String[] {
              "<!DOCTYPE gogrid [<!ENTITY a SYSTEM \"" + at + "\">]>",
              "<!DOCTYPE gogrid SYSTEM \"" + at + "\">",
              "<!DOCTYPE gogrid [<!ENTITY % b SYSTEM \"" + at + "\">%b;]>",
            }) {
          Outcome outcome = refused(status, face, Face.bytes(xml, type, xml("&a;")));
          assertThat(String.valueOf(outcome.failure()))
              .doesNotContain("what-another-file-holds", "from-another-host");
        }
      }
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void mayBeInAnyEncoding(int status, Face face) throws Exception {
    for (String body :
        new String[] {json("서울"), cocktail("서울"), xml("서울"), csv("서울"), "<h1>서울</h1>", "서울"}) {
      refused(status, face, body.getBytes(Charset.forName("EUC-KR")));
      refused(status, face, body.getBytes(UTF_16LE));
      refused(status, face, body.getBytes(UTF_16BE));
      refused(status, face, ("\uFEFF" + body).getBytes(UTF_16LE));
      refused(status, face, Face.bytes(body.replace("울", "\0\u0007\u202E")));
      for (String named : new String[] {"EUC-KR", "UTF-16", "ISO-8859-1", "none such", ""}) {
        refused(status, face, Face.bytes("<?xml version=\"1.0\" encoding=\"", named, "\"?>", body));
      }
    }
    refused(status, face, Face.bytes("{\"message\":\"a\\u0000b\\ud800c\",\"code\":\"\\u0000\"}"));
  }

  private static Outcome refused(int status, Face face, byte[] body) throws Exception {
    return refused(status, face, "", out -> out.write(body));
  }

  private static Outcome refused(int status, Face face, String headers, Answering body)
      throws Exception {
    Outcome outcome =
        face.of(status, TransportLimits.DEFAULT, headers, body).refused(kind(status, face), status);
    assertThat(outcome.calls().records)
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.bytes()).isLessThan(MOST_READ));
    String message = Objects.requireNonNull(outcome.failure()).summary();
    assertThat(message.codePoints())
        .as(message)
        .noneMatch(c ->
            Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE);
    return outcome;
  }

  /** 403 is the wrong key of one and the missing permission of the other. */
  private static Class<? extends ApiFailure> kind(int status, Face face) {
    return switch (status) {
      case 400 -> ApiFailure.RejectedInput.class;
      case 403 ->
          face.provider.equals("gogrid")
              ? ApiFailure.Authentication.class
              : ApiFailure.Forbidden.class;
      default -> ApiFailure.ServerFault.class;
    };
  }

  private static String json(String words) {
    return "{\"status\":\"failure\",\"list\":[{\"object\":\"error\","
        + "\"errorcode\":\"Bad\",\"message\":\""
        + words
        + "\"}]}";
  }

  private static String cocktail(String words) {
    return "{\"status\":\"error\",\"code\":\"\",\"message\":\"" + words + "\"}";
  }

  private static String xml(String words) {
    return "<gogrid><response status=\"failure\"><list><object name=\"error\">"
        + "<attribute name=\"errorcode\">Bad</attribute>"
        + "<attribute name=\"message\">"
        + words
        + "</attribute></object></list></response></gogrid>";
  }

  private static String csv(String words) {
    return "# FAILURE, /grid/server/list\n# errorcode,message\nBad," + words + "\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(Face.bytes(text));
  }
}
