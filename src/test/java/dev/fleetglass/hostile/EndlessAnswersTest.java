package dev.fleetglass.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.RawServer;
import dev.fleetglass.http.TransportLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that never end, or are larger than a console can hold. */
@Timeout(120)
class EndlessAnswersTest {
  private static final long EVER = Long.MAX_VALUE;
  private static final int MIB = 1 << 20;

  /** Eight rows of a few bytes are worth no more than their bytes; eight million are. */
  @ParameterizedTest
  @EnumSource
  void endsRowsWithoutEnd(Face face) throws Exception {
    face.of(
            TransportLimits.DEFAULT.withBodyMemory(8 * MIB),
            "",
            out -> {
              write(out, face.head);
              Face.repeat(out, face.row("a") + (face == Face.XML ? "" : face.between), EVER);
            })
        .failed(
            ApiFailure.Undecodable.class,
            "body-too-large",
            "The answer holds more than 8 MiB of memory can take.");
  }

  @ParameterizedTest
  @EnumSource
  void endsManyBytes(Face face) throws Exception {
    face.of(
            TransportLimits.DEFAULT.withBodyBytes(3 * MIB),
            "",
            out -> {
              write(out, face.head);
              String row = face.row("x".repeat(100_000));
              Face.repeat(out, row + face.between, EVER);
            })
        .failed(ApiFailure.Undecodable.class, "body-too-large", "The answer is larger than 3 MiB.");
  }

  /** With the limits that people have. */
  @ParameterizedTest
  @EnumSource
  void endsACompressedBombAtItsSizeWhenUnpacked(Face face) throws Exception {
    Outcome outcome =
        face.of(
                TransportLimits.DEFAULT,
                "Content-Encoding: gzip\r\n",
                out -> {
                  try (GZIPOutputStream packed = new GZIPOutputStream(out, 8192)) {
                    write(packed, face.head);
                    Face.repeat(packed, " ", 1L << 30);
                  }
                })
            .clear();
    assertThat(outcome.failure()).isInstanceOf(ApiFailure.Undecodable.class);
    assertThat(outcome.calls().records.getFirst().bytes()).isLessThan((256L << 20) + 65_536);
  }

  @ParameterizedTest
  @EnumSource
  void refusesATextOfAHundredMegabytes(Face face) throws Exception {
    Outcome outcome =
        face.of(
                TransportLimits.DEFAULT,
                "",
                out -> {
                  int name = face.row("\0").indexOf('\0');
                  write(out, face.head + face.row("\0").substring(0, name));
                  Face.repeat(out, "x", 100_000_000);
                  write(out, face.row("\0").substring(name + 1) + face.foot);
                })
            .clear();
    assertThat(outcome.failure()).isInstanceOf(ApiFailure.Undecodable.class);
    assertThat(outcome.calls().records.getFirst().bytes()).isLessThan(5 * MIB);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLUSTERS", "METRICS", "JSON"})
  void refusesNestingOfTenThousandLevels(Face face) throws Exception {
    for (String[] level : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
      String deep = level[0].repeat(10_000) + "1" + level[1].repeat(10_000);
      for (String body :
          new String[] {
            deep,
            "{\"x\":" + deep + "," + face.answer(face.row("a")).substring(1),
            face.answer("{\"id\":1,\"clusterSeq\":1,\"value\":1,\"metrics\":{},\"x\":" + deep + "}")
          }) {
        Outcome outcome = face.of(Face.bytes(body)).clear();
        assertThat(outcome.failure()).isInstanceOf(ApiFailure.Undecodable.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "XML")
  void refusesElementsOfTenThousandLevels(Face face) throws Exception {
    String deep =
        "<object><attribute name=\"a\">".repeat(10_000) + "</attribute></object>".repeat(10_000);
    for (String body : new String[] {deep, face.answer(deep), "<gogrid><response><x>" + deep}) {
      assertThat(face.of(Face.bytes(body)).clear().failure())
          .isInstanceOf(ApiFailure.Undecodable.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsHeadersWithoutEnd(Face face) throws Exception {
    try (RawServer server =
        new RawServer(out -> {
          write(out, "HTTP/1.1 200 OK\r\n");
          Face.repeat(out, "X-More: of it\r\n", EVER);
        })) {
      face.of(TransportLimits.DEFAULT, server.url())
          .failed(ApiFailure.Network.class, "cut-off", "");
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(Face.bytes(text));
  }
}
