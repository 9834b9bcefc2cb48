package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CutBodyTest {
  @ParameterizedTest
  @EnumSource
  void givesAllRowsOrOneClearReasonWhereverTheBodyEnds(WireFormat format) throws Exception {
    byte[] whole = Bodies.seed(format);
    Page<Server> full = Bodies.page(format, whole);
    // A CSV body that ends behind its last comma cannot be told from one whose last field is empty.
    int lastComma = new String(whole, UTF_8).lastIndexOf(',');
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      try {
        Page<Server> page = Bodies.page(format, Arrays.copyOf(whole, length));
        if (format != WireFormat.CSV || length != lastComma + 1) {
          assertThat(page.objects()).as("cut at %s", length).isEqualTo(full.objects());
        }
      } catch (UndecodableException e) {
        refused++;
        assertThat(e.reason()).as("cut at %s", length).isNotBlank().doesNotContain("Exception");
      }
    }
    // Only what follows the last closing mark may be missing.
    assertThat(refused).isGreaterThanOrEqualTo(whole.length - 3);
  }

  @ParameterizedTest
  @CsvSource({"JSON,error-400.json", "XML,error-400.xml", "CSV,error-400.csv"})
  void neverTakesACutRefusalForRows(WireFormat format, String name) throws IOException {
    byte[] whole = Bodies.resource(name);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Bodies.page(format, cut))
          .as("cut at %s", length)
          .isInstanceOfAny(UndecodableException.class, RefusedException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void letsABrokenNetworkThroughAsItIs(WireFormat format) {
    byte[] half = Arrays.copyOf(Bodies.seed(format), Bodies.seed(format).length / 2);
    InputStream breaking =
        new FilterInputStream(new ByteArrayInputStream(half)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0) {
              throw new EOFException("unexpected end of stream");
            }
            return read;
          }
        };

    assertThatThrownBy(() ->
            new PageDecoder<>(format, ServerType.INSTANCE, 10, "grid.server.list").decode(breaking))
        .isInstanceOf(EOFException.class)
        .hasMessage("unexpected end of stream");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAnEmptyBodyHasNoContent(WireFormat format) {
    for (String body : new String[] {"", " \n ", "\n"}) {
      assertThatThrownBy(() -> Bodies.page(format, body.getBytes(UTF_8)))
          .isInstanceOf(UndecodableException.class);
    }
  }
}
