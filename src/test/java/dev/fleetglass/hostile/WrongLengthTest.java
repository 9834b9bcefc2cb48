package dev.fleetglass.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.TransportLimits;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers whose length is not what their headers say. */
@Timeout(60)
class WrongLengthTest {
  @ParameterizedTest
  @EnumSource
  void tellsThatABodyIsShorterThanItsLength(Face face) throws Exception {
    byte[] body = Face.bytes(face.answer(face.row("a")));
    face.of(
            TransportLimits.DEFAULT,
            "Content-Length: " + (body.length + 7) + "\r\n",
            out -> out.write(body))
        .failed(
            ApiFailure.Network.class,
            "cut-off",
            "The connection was closed before the answer was complete.");
  }

  @ParameterizedTest
  @EnumSource
  void readsNoFurtherThanTheLength(Face face) throws Exception {
    byte[] body = Face.bytes(face.answer(face.row("first"), face.row("second")));
    int first = new String(body, UTF_8).indexOf("second");
    Outcome outcome =
        face.of(
                TransportLimits.DEFAULT,
                "Content-Length: " + first + "\r\n",
                out -> out.write(body))
            .clear();
    // A line of CSV may end anywhere in its last field; the second of one number is left out.
    if (face == Face.CSV) {
      assertThat(outcome.names()).containsExactly("first");
    } else {
      assertThat(outcome.failure()).isInstanceOf(ApiFailure.Undecodable.class);
    }
    assertThat(outcome.calls().records.getFirst().bytes()).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void comesThroughLengthsThatAreNone(Face face) throws Exception {
    byte[] body = Face.bytes(face.answer(face.row("a")));
    for (String headers :
        new String[] {
          "Content-Length: -1\r\n",
          "Content-Length: 99999999999999999999999\r\n",
          "Content-Length: many\r\n",
          "Content-Length: 3\r\nContent-Length: 5\r\n",
          "Content-Length: 9223372036854775807\r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "Content-Encoding: br\r\n",
          "Content-Encoding: gzip, gzip\r\n",
        }) {
      face.of(TransportLimits.DEFAULT, headers, out -> out.write(body)).clear();
    }
    for (String chunk : new String[] {"FFFFFFFFFFFFFFFF", "-5", "xyz", "", "7FFFFFFFFFFFFFFF"}) {
      Outcome outcome =
          face.of(
                  TransportLimits.DEFAULT,
                  "Transfer-Encoding: chunked\r\n",
                  out -> out.write(Face.bytes(chunk, "\r\n", body)))
              .clear();
      assertThat(outcome.failure()).isInstanceOf(ApiFailure.Network.class);
    }
  }
}
