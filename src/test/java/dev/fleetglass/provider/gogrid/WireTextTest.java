package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.WirePage;
import dev.fleetglass.http.Answer;
import dev.fleetglass.http.AnswerHead;
import dev.fleetglass.model.Server;
import dev.fleetglass.provider.BodyCopy;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireTextTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @EnumSource
  void cutsTheSeedsServerByteForByte(WireFormat format) throws Exception {
    String body = new String(Bodies.seed(format), UTF_8);
    String expected =
        switch (format) {
          case JSON ->
              between(body, body.indexOf('{', body.indexOf("\"list\"")), body.lastIndexOf(']'));
          case XML -> between(body, body.indexOf("<object"), body.lastIndexOf("</list>"));
          case CSV -> between(body, body.indexOf('\n') + 1, body.length());
        };

    WirePage page = page(format, body);

    assertThat(page.text(0)).isEqualTo(expected);
    assertThat(body).contains(page.text(0));
    assertThat(page.text(1)).isEmpty();
    assertThat(page.format()).isEqualTo(format.name());
    assertThat(page.received()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource
  void cutsEveryServerOutOfAnyAnswer(WireFormat format) throws Exception {
    for (int seed = 0; seed < 150; seed++) {
      RandomServers random = new RandomServers(new Random(seed), format != WireFormat.CSV);
      String body = WireEncoder.encode(format, random.some());
      Page<Server> page = decoded(format, body, text -> text);
      WirePage text = kept(page);
      for (int place = 0; place < page.objects().size(); place++) {
        String cut = text.text(place);
        assertThat(readAgain(format, cut)).as("seed %s", seed).isEqualTo(page.objects().get(place));
        assertThat(body).contains(format == WireFormat.CSV ? lastRecord(cut) : cut);
      }
    }
  }

  @Test
  void findsRecordsBehindQuotedLineBreaksAndEmptyLines() throws Exception {
    String body =
        "# SUCCESS, /grid/server/list\r\n# id,name\r\n\r\n1,\"a\r\n\"\"b\"\",c\"\r\n2,plain\r\n";

    WirePage page = page(WireFormat.CSV, body);

    assertThat(page.text(0)).isEqualTo("# id,name\r\n1,\"a\r\n\"\"b\"\",c\"");
    assertThat(page.text(1)).isEqualTo("# id,name\r\n2,plain");
  }

  @Test
  void isNotMisledByMarkupThatIsNoTag() throws Exception {
    String server =
        "<object name=\"server\" note='a > b'><!-- </object> --><attribute name=\"name\">"
            + "<![CDATA[</list>]]></attribute><attribute name=\"note\"/></object>";
    String body =
        "<?xml version=\"1.0\"?><gogrid><response status=\"success\"><summary/><list>"
            + "<object name=\"server\"><attribute name=\"id\">1</attribute></object>\n"
            + server
            + "</list></response></gogrid>";

    assertThat(page(WireFormat.XML, body).text(1)).isEqualTo(server);
  }

  @Test
  void countsBytesBehindAByteOrderMark() throws Exception {
    String body = "\uFEFF" + Bodies.json("{\"name\":\"서울\"}", "{\"name\":\"b\"}");

    assertThat(page(WireFormat.JSON, body).text(1)).isEqualTo("{\"name\":\"b\"}");
  }

  @ParameterizedTest
  @EnumSource
  void hidesSecretsWhateverTheFormat(WireFormat format) throws Exception {
    Map<String, @Nullable Object> login = new LinkedHashMap<>();
    login.put("user", "root");
    login.put("adminPassword", "hunter2, \"or\" <so>");
    login.put("credentials", new LinkedHashMap<>(Map.of("pin", "k3y-7")));
    Map<String, @Nullable Object> server = new LinkedHashMap<>();
    server.put("id", 1);
    server.put("apiKey", "k3y-of-the-server");
    server.put("login", login);
    server.put("note", "sent with connection-secret");
    String body = WireEncoder.encode(format, List.of(server));

    Page<Server> page =
        decoded(format, body, text -> text.replace("connection-secret", "[redacted]"));

    String text = kept(page).text(0);
    assertThat(text).doesNotContain("hunter2", "k3y", "connection-secret", "or\"", "&lt;so");
    assertThat(text).contains("root", "***", "[redacted]", "adminPassword");
    assertThat(page.objects().getFirst().details().values())
        .contains("***", "root")
        .noneMatch(value -> value.contains("hunter2") || value.contains("k3y"));
  }

  @Test
  void keepsAPageInATenthOfItsSize() throws Exception {
    List<String> servers = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      servers.add(new String(Bodies.seed(WireFormat.JSON), UTF_8).replace("208.113", "10." + i));
    }
    String body = Bodies.json(servers.toArray(String[]::new));
    BodyCopy copy = new BodyCopy(new ByteArrayInputStream(body.getBytes(UTF_8)));
    copy.transferTo(OutputStream.nullOutputStream());
    assertThat(copy.keep().size()).isLessThan(body.length() / 10);
    copy.release();
  }

  private static String between(String body, int start, int end) {
    return body.substring(start, end).strip();
  }

  private static String lastRecord(String cut) {
    return cut.substring(cut.indexOf('\n') + 1);
  }

  private static Server readAgain(WireFormat format, String cut) throws Exception {
    String body =
        switch (format) {
          case JSON -> Bodies.json(cut);
          case XML ->
              "<gogrid><response status=\"success\"><list>" + cut + "</list></response></gogrid>";
          case CSV -> Bodies.csv(cut);
        };
    return Bodies.servers(format, body).getFirst();
  }

  private static WirePage page(WireFormat format, String body) throws Exception {
    return kept(decoded(format, body, text -> text));
  }

  private static WirePage kept(Page<Server> page) {
    WirePage text = page.text();
    assertThat(text).isNotNull();
    return Objects.requireNonNull(text);
  }

  private static Page<Server> decoded(
      WireFormat format, String body, UnaryOperator<String> redaction) throws Exception {
    AnswerHead head = new AnswerHead(200, Map.of(), NOW);
    return new PageDecoder<>(format, ServerType.INSTANCE, 10, "grid.server.list")
        .decode(new Answer(head, new ByteArrayInputStream(body.getBytes(UTF_8)), redaction));
  }
}
