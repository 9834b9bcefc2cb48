package dev.fleetglass.hostile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.TransportLimits;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Text in another encoding than it says, characters that are none, numbers that are none. */
@Timeout(60)
class WrongTextTest {
  @ParameterizedTest
  @EnumSource
  void tellsThatTextIsNotInUtf8(Face face) throws Exception {
    for (byte[] name :
        new byte[][] {
          "서울".getBytes(Charset.forName("EUC-KR")),
          "é".getBytes(Charset.forName("ISO-8859-1")),
          {(byte) 0xff},
          {(byte) 0x80}
        }) {
      String[] around = face.answer(face.row("\0")).split("\0", -1);
      face.of(Face.bytes(around[0], name, around[1]))
          .failed(ApiFailure.Undecodable.class, "undecodable", "UTF-8");
    }
  }

  /** What some encoders make of NUL and of halves of characters: read or refused, never shown. */
  @ParameterizedTest
  @EnumSource
  void showsNoFormsThatUtf8Forbids(Face face) throws Exception {
    for (byte[] name :
        new byte[][] {
          {(byte) 0xc0, (byte) 0x80},
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
          {(byte) 0xed, (byte) 0xa0, (byte) 0xbd, (byte) 0xed, (byte) 0xb8, (byte) 0x80}
        }) {
      String[] around = face.answer(face.row("\0")).split("\0", -1);
      Outcome outcome = face.of(Face.bytes(around[0], name, around[1])).clear();
      for (String shown : outcome.names()) {
        assertThat(shown.indexOf(0)).isNegative();
        assertThat(new String(shown.getBytes(UTF_8), UTF_8)).isEqualTo(shown);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsUtf8WhateverCharsetIsDeclared(Face face) throws Exception {
    byte[] body = Face.bytes(face.answer(face.row("서울 😀")));
    for (String charset : new String[] {"EUC-KR", "UTF-16", "ISO-8859-1", "no such", "\"", ""}) {
      assertThat(
              face.of(
                      TransportLimits.DEFAULT,
                      "Content-Type: text/html; charset=" + charset + "\r\n",
                      out -> out.write(body))
                  .names())
          .containsExactly("서울 😀");
    }
  }

  /**
   * Cocktail's JSON is told by its first bytes, as its standard once had it; the others are not.
   */
  @ParameterizedTest
  @EnumSource
  void readsOrRefusesUtf16(Face face) throws Exception {
    String answer = face.answer(face.row("서울"));
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      for (String mark : new String[] {"", "\uFEFF"}) {
        Outcome outcome = face.of((mark + answer).getBytes(charset)).clear();
        if (face == Face.CLUSTERS || face == Face.METRICS) {
          assertThat(outcome.names()).containsExactly("서울");
        } else {
          assertThat(outcome.failure()).isInstanceOf(ApiFailure.Undecodable.class);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLUSTERS", "METRICS", "JSON"})
  void replacesWhatNoScreenCanShow(Face face) throws Exception {
    assertThat(face.of(Face.bytes(face.answer(face.row("a\\u0000b\\ud800c\\udc00d")))).names())
        .containsExactly("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(face.of(Face.bytes(face.answer(face.row("\\ud83d\\ude00")))).names())
        .containsExactly("😀");
  }

  @ParameterizedTest
  @EnumSource
  void comesThroughNul(Face face) throws Exception {
    String answer = face.answer(face.row("a"));
    for (int at = 0; at <= answer.length(); at++) {
      Outcome outcome =
          face.of((answer.substring(0, at) + '\0' + answer.substring(at)).getBytes(UTF_8)).clear();
      assertThat(String.join("", outcome.names())).doesNotContain("\0");
    }
  }

  @ParameterizedTest
  @CsvSource({"&#0;", "&#xD800;", "&#xFFFE;", "&#x110000;", "&#99999999999;", "&#-1;", "&;", "&#;"})
  void refusesCharactersThatAreNoneInXml(String name) throws Exception {
    Face.XML
        .of(Face.bytes(Face.XML.answer(Face.XML.row(name))))
        .failed(ApiFailure.Undecodable.class, "undecodable", "");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, '{\"id\":NaN}', list[0].id",
    "JSON, '{\"id\":1e999}', list[0].id",
    "JSON, '{\"id\":1,\"ram\":{\"id\":1e999}}', list[0].ram.id",
    "JSON, '{\"id\":1,\"id\":1}', list[0].id",
    "CLUSTERS, '{\"clusterSeq\":NaN}', result[0].clusterSeq",
    "CLUSTERS, '{\"clusterSeq\":1e999}', result[0].clusterSeq",
    "CLUSTERS, '{\"clusterSeq\":9223372036854775808}', result[0].clusterSeq",
    "CLUSTERS, '{\"clusterSeq\":1,\"clusterSeq\":1}', result[0].clusterSeq",
    "METRICS, '{\"value\":1e999}', result[0].value",
    "METRICS, '{\"value\":-1e999}', result[0].value",
    "METRICS, '{\"value\":1,\"timestamp\":1e999}', result[0].timestamp",
    "METRICS, '{\"value\":1,\"timestamp\":NaN}', result[0].timestamp",
    "METRICS, '{\"value\":1,\"timestamp\":-1}', result[0].timestamp",
    "METRICS, '{\"value\":1,\"value\":1}', result[0].value",
    "METRICS, '{\"value\":1,\"metrics\":{\"a\":1,\"a\":2}}', result[0].metrics.a",
    "XML, '<object><attribute name=\"id\">1e999</attribute></object>', list[0].id",
    "XML, '<object><attribute name=\"id\">NaN</attribute></object>', list[0].id",
    "CSV, 'NaN,a', list[0].id",
    "CSV, '1e999,a', list[0].id",
  })
  void namesTheFieldOfANumberThatIsNoneOrOfAKeyThatIsThereTwice(Face face, String row, String field)
      throws Exception {
    Outcome outcome = face.of(Face.bytes(face.answer(row))).clear();
    assertThat(outcome.failure())
        .isInstanceOfSatisfying(
            ApiFailure.Undecodable.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "METRICS, '{\"result\":[{\"value\":NaN,\"metrics\":{\"node\":\"a\"}}],\"status\":\"ok\"}'",
    "METRICS, '{\"status\":\"ok\",\"result\":[{\"metrics\":{\"node\":\"a\"},\"value\":\"+Inf\"}]}'",
    "CLUSTERS, '{\"status\":\"ok\",\"result\":[{\"clusterName\":\"a\",\"clusterSeq\":1}]}'",
    "JSON, '{\"list\":[{\"name\":\"a\",\"id\":1,\"object\":\"server\"}],\"status\":\"success\"}'",
  })
  void readsKeysInAnyOrderAndValuesThatAreNoNumber(Face face, String body) throws Exception {
    assertThat(face.of(Face.bytes(body)).clear().names()).containsExactly("a");
  }
}
