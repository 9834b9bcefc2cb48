package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"364\"}|list[0].id",
        "{\"id\":true}|list[0].id",
        "{\"id\":3.5}|list[0].id",
        "{\"id\":9223372036854775808}|list[0].id",
        "{\"id\":{\"value\":1}}|list[0].id",
        "{\"id\":[1]}|list[0].id",
        "{\"name\":7}|list[0].name",
        "{\"isSandbox\":1}|list[0].isSandbox",
        "{\"isSandbox\":\"true\"}|list[0].isSandbox",
        "{\"cores\":\"half\"}|list[0].cores",
        "{\"cores\":1e999}|list[0].cores",
        "{\"cores\":NaN}|list[0].cores",
        "{\"diskSize\":1e3}|list[0].diskSize",
        "{\"ip\":\"10.0.0.1\"}|list[0].ip",
        "{\"ip\":[]}|list[0].ip",
        "{\"ip\":{\"state\":\"Assigned\"}}|list[0].ip.state",
        "{\"ip\":{\"state\":{\"id\":\"x\"}}}|list[0].ip.state.id",
        "{\"image\":{\"createdTime\":\"yesterday\"}}|list[0].image.createdTime",
        "{\"image\":{\"price\":true}}|list[0].image.price",
        "{\"name\":\"a\",\"name\":\"b\"}|list[0].name",
        "{\"name\":null,\"name\":\"b\"}|list[0].name",
        "{\"ip\":{},\"ip\":{}}|list[0].ip",
        "{\"ram\":{\"id\":1,\"id\":2}}|list[0].ram.id",
        "{\"ram\":{\"id\":1},\"ram.id\":2}|list[0].ram.id",
        "{\"tags\":[1],\"tags[0]\":2}|list[0].tags[0]",
        "{\"name\":tru}|list[0].name",
        "7|list[0]",
        "null|list[0]",
      })
  void namesTheFieldThatIsWrong(String object, String field) {
    assertRefused(Bodies.json(object), field);
  }

  @Test
  void countsRowsInTheNameOfTheField() {
    assertRefused(Bodies.json("{\"id\":1}", "{\"id\":2}", "{\"id\":\"x\"}"), "list[2].id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]|",
        "\"success\"|",
        "{\"list\":[]}|status",
        "{\"status\":\"success\"}|list",
        "{\"status\":7,\"list\":[]}|status",
        "{\"status\":\"perhaps\",\"list\":[]}|status",
        "{\"status\":\"success\",\"list\":{}}|list",
        "{\"status\":\"success\",\"status\":\"success\",\"list\":[]}|status",
        "{\"status\":\"success\",\"list\":[],\"list\":[]}|list",
        "{\"summary\":[],\"status\":\"success\",\"list\":[]}|summary",
        "{\"summary\":{\"total\":\"1\"},\"status\":\"success\",\"list\":[]}|summary.total",
        "{\"summary\":{\"total\":99999999999999999999},\"status\":\"success\"}|summary.total",
        "{\"summary\":{\"total\":1,\"total\":2},\"status\":\"success\"}|summary.total",
        "{\"status\":\"success\",\"list\":[]} more|",
      })
  void namesWhatIsWrongWithTheEnvelope(String body, @Nullable String field) {
    assertRefused(body, field);
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    assertThatThrownBy(() -> Bodies.servers(WireFormat.JSON, Bodies.json(deep)))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("too deep");
  }

  @Test
  void refusesVeryLongTextsAndNames() {
    assertRefused(
        Bodies.json("{\"name\":\"" + "x".repeat(PageReader.MAX_TEXT + 10) + "\"}"), "list[0].name");
    assertThatThrownBy(() ->
            Bodies.servers(WireFormat.JSON, Bodies.json("{\"" + "x".repeat(100_000) + "\":1}")))
        .isInstanceOf(UndecodableException.class);
  }

  @Test
  void refusesMoreAttributesThanCanBeMeant() {
    StringBuilder object = new StringBuilder("{\"x\":[");
    object.append("1,".repeat(30_000)).append("1]}");
    assertThatThrownBy(() -> Bodies.servers(WireFormat.JSON, Bodies.json(object.toString())))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("different attributes");
  }

  @Test
  void replacesHalvesOfCharactersAndNul() throws Exception {
    Server server =
        Bodies.servers(
                WireFormat.JSON,
                Bodies.json(
                    "{\"name\":\"a\\ud800b\\u0000c\",\"description\":\"\\udc00\\ud83d\\ude00\"}"))
            .getFirst();
    assertThat(server.name()).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(server.description()).isEqualTo("\uFFFD\uD83D\uDE00");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] body = Bodies.json("{\"name\":\"?\"}").getBytes(UTF_8);
    body[Bodies.json("{\"name\":\"").length() - 2] = (byte) 0xff;
    assertThatThrownBy(() -> Bodies.page(WireFormat.JSON, body))
        .isInstanceOf(UndecodableException.class);
  }

  private static void assertRefused(String body, @Nullable String field) {
    assertThatThrownBy(() -> Bodies.servers(WireFormat.JSON, body))
        .isInstanceOfSatisfying(
            UndecodableException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.reason()).isNotBlank().doesNotContain("Exception", "line:");
            });
  }
}
