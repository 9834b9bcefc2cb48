package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileCsvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1,a,b|list[0]",
        "1|list[0]",
        "x,a|list[0].id",
        "1.5,a|list[0].id",
        "99999999999999999999,a|list[0].id",
        "\"1,a|list[0]",
      })
  void namesTheRowOrFieldThatIsWrong(String row, String field) {
    assertRefused(Bodies.csv("# id,name", row), field);
  }

  @Test
  void refusesTwoColumnsOfOneName() {
    assertRefused(Bodies.csv("# id,name,id", "1,a,1"), "id");
  }

  @Test
  void refusesAnAnswerWithoutItsFirstLine() {
    assertRefused("# id,name\n1,a\n", "status");
    assertRefused("1,a\n", "status");
    assertRefused("<html><body>Login</body></html>", "status");
    assertRefused("# success, /grid/server/list\n# id\n1\n", "status");
  }

  @Test
  void noticesMissingRows() {
    String body = "# SUCCESS, /grid/server/list, TOTAL, 3, NUMPAGES, 0, START, 0, RETURNED, 3\n";
    assertRefused(body + "# id,name\n1,a\n2,b\n", "list[2]");
    assertRefused(body + "# id,name\n", "list[0]");
    assertRefused(body, null);
    assertRefused("# SUCCESS", null);
  }

  @Test
  void refusesFiguresThatAreNone() {
    assertRefused("# SUCCESS, /grid/server/list, TOTAL, many\n# id\n", "summary.total");
  }

  @Test
  void readsAnEmptyList() throws Exception {
    assertThat(
            Bodies.servers(
                WireFormat.CSV,
                """
                # SUCCESS, /grid/server/list, TOTAL, 0, NUMPAGES, 0, START, 0, RETURNED, 0
                # id,name
                """))
        .isEmpty();
  }

  @Test
  void replacesNulInTextAndRefusesItInNumbers() throws Exception {
    Server server = Bodies.servers(WireFormat.CSV, Bodies.csv("# id,name", "1,a\0b")).getFirst();
    assertThat(server.name()).isEqualTo("a\uFFFDb");
    assertRefused(Bodies.csv("# id,name", "1\0,a"), "list[0].id");
    assertThat(Bodies.servers(WireFormat.CSV, Bodies.csv("# id,a\0b", "1,c")).getFirst().details())
        .containsOnly(entry("a\uFFFDb", "c"));
  }

  @Test
  void readsQuotedCommasQuotesAndLineBreaks() throws Exception {
    List<Server> servers =
        Bodies.servers(
            WireFormat.CSV,
            Bodies.csv(
                "# id,description,name",
                "1,\"MySQL, with \"\"extras\"\"\nand a second line\",first",
                "2,w/ 3.5\" disk,second"));
    assertThat(servers)
        .extracting(Server::description)
        .containsExactly("MySQL, with \"extras\"\nand a second line", "w/ 3.5\" disk");
    assertThat(servers).extracting(Server::name).containsExactly("first", "second");
  }

  @Test
  void readsColumnsInAnyOrderAndKeepsUnknownOnes() throws Exception {
    Server server =
        Bodies.servers(
                WireFormat.CSV,
                "\uFEFF" + Bodies.csv("# name,ram.name,moon.phase,,id", "a,2GB,full,x,9"))
            .getFirst();
    assertThat(server.id()).isEqualTo(9);
    assertThat(server.ram()).isNotNull();
    assertThat(server.details()).containsOnly(entry("moon.phase", "full"), entry("column 4", "x"));
  }

  @Test
  void keepsCommasOfAnUnquotedRefusal() {
    String body =
        """
        # FAILURE, /grid/server/list, TOTAL, 1, START, 0, RETURNED, 1
        # errorcode,message
        IllegalArgumentException,Unknown parameter: foo, bar, and "baz".
        """;
    assertThatThrownBy(() -> Bodies.servers(WireFormat.CSV, body))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.code()).isEqualTo("IllegalArgumentException");
              assertThat(e.words()).isEqualTo("Unknown parameter: foo, bar, and \"baz\".");
            });
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] body = Bodies.csv("# id,name", "1,?").getBytes(UTF_8);
    body[body.length - 2] = (byte) 0xff;
    assertThatThrownBy(() -> Bodies.page(WireFormat.CSV, body))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void refusesVeryLongFieldsAndLines() {
    assertThatThrownBy(() ->
            Bodies.servers(
                WireFormat.CSV,
                Bodies.csv("# id,name", "1," + "x".repeat(PageReader.MAX_TEXT + 10))))
        .isInstanceOf(UndecodableException.class);
    assertThatThrownBy(
            () -> Bodies.servers(WireFormat.CSV, Bodies.csv("# id,name", ",".repeat(100_000))))
        .isInstanceOf(UndecodableException.class);
  }

  private static void assertRefused(String body, @Nullable String field) {
    assertThatThrownBy(() -> Bodies.servers(WireFormat.CSV, body))
        .isInstanceOfSatisfying(
            UndecodableException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.reason()).isNotBlank().doesNotContain("Exception");
            });
  }
}
