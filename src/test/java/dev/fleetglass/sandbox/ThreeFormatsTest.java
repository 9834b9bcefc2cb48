package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class ThreeFormatsTest {
  private static final String LIST = "/grid/server/list";

  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    caller = new Caller();
  }

  @AfterEach
  void stop() {
    caller.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.2", "1.5", "1.9"})
  void agreeOnIdsNamesDescriptionsAndStates(String version) throws Exception {
    List<List<String>> json = new ArrayList<>();
    for (JsonNode server : caller.gogridJson(LIST, "v=" + version).path("list")) {
      json.add(
          List.of(
              server.path("id").asText(""),
              server.path("name").textValue(),
              server.path("description").asText(""),
              server.path("state").path("name").textValue()));
    }

    assertThat(xml(version)).isEqualTo(json);
    assertThat(csv(version)).isEqualTo(json);
  }

  private List<List<String>> xml(String version) throws Exception {
    String body = caller.gogrid(LIST, "format=xml&v=" + version).body();
    assertThat(body)
        .startsWith(
            "<gogrid><response method=\"/grid/server/list\" status=\"success\"><summary total=\"480\"");
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)))
            .getDocumentElement();
    List<List<String>> rows = new ArrayList<>();
    Node list = root.getFirstChild().getLastChild();
    for (Node server = list.getFirstChild(); server != null; server = server.getNextSibling()) {
      rows.add(
          List.of(
              text(server, "id"),
              text(server, "name"),
              text(server, "description"),
              text(attribute(server, "state").getFirstChild(), "name")));
    }
    return rows;
  }

  private static String text(Node object, String name) {
    return attribute(object, name).getTextContent();
  }

  private static Node attribute(Node object, String name) {
    for (Node child = object.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (((Element) child).getAttribute("name").equals(name)) {
        return child;
      }
    }
    throw new AssertionError("no attribute " + name);
  }

  private List<List<String>> csv(String version) throws Exception {
    List<List<String>> lines = parse(caller.gogrid(LIST, "format=csv&v=" + version).body());
    assertThat(String.join(",", lines.get(0)))
        .endsWith("TOTAL, 480, NUMPAGES, 0, START, 0, RETURNED, 480");
    List<String> header = lines.get(1);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.size()).isIn(header.size(), lines.get(0).size()));
    return lines.subList(2, lines.size()).stream()
        .map(line ->
            List.of(
                line.get(header.indexOf("# id")),
                line.get(header.indexOf("name")),
                line.get(header.indexOf("description")),
                line.get(header.indexOf("state.name"))))
        .toList();
  }

  /** RFC 4180, in the small. */
  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        field.append(c);
      }
    }
    return lines;
  }

  @Test
  void version12HasTheSeedsFiftyColumns() throws Exception {
    String seed = caller.send(caller.at("/seed/gogrid/servers.csv")).body();

    assertThat(caller.gogrid(LIST, "format=csv&v=1.2").body().lines().toList().get(1))
        .isEqualTo(seed.lines().toList().get(1));
  }

  @ParameterizedTest
  @CsvSource({"1.0,30", "1.2,50"})
  void olderVersionsHaveTheColumnsOfTheirTime(String version, int columns) throws Exception {
    String header = caller.gogrid(LIST, "format=csv&v=" + version).body().lines().toList().get(1);

    assertThat(header.split(",", -1)).hasSize(columns);
  }

  @Test
  void attributesComeWithTheirVersions() throws Exception {
    assertThat(names("1.0")).doesNotContain("isSandbox", "datacenter", "cores", "privateip");
    assertThat(names("1.2")).contains("isSandbox").doesNotContain("datacenter");
    assertThat(names("1.5")).contains("datacenter").doesNotContain("cores");
    assertThat(names("1.8")).contains("cores", "diskSize").doesNotContain("privateip");
    assertThat(names("1.9")).contains("privateip");
    assertThat(first("1.3").path("image").path("object").textValue()).isEqualTo("option");
    assertThat(first("1.5").path("image").path("object").textValue()).isEqualTo("serverimage");
    assertThat(first("1.0").path("ip").has("state")).isFalse();
    assertThat(first("1.1").path("ip").has("state")).isTrue();
  }

  /** Clients in the field fail without these (api/gogrid.md section 6). */
  @Test
  void everyServerHasWhatLiveServersAlwaysHad() throws Exception {
    for (JsonNode server : caller.gogridJson(LIST, "").path("list")) {
      assertThat(fields(server))
          .contains("name", "state", "type", "ram", "os", "ip", "image", "datacenter");
      assertThat(fields(server.path("image")))
          .contains(
              "name", "friendlyName", "os", "type", "state", "location", "owner", "billingtokens");
      assertThat(server.path("name").textValue().length()).isLessThan(20);
    }
  }

  @Test
  void theUnnamedColumnIsThereForTheList() throws Exception {
    assertThat(caller.gogrid(LIST, "format=csv&v=1.8").body())
        .contains("image.updatedTime,,image.gsitype.id");
  }

  private List<String> names(String version) throws Exception {
    return fields(first(version));
  }

  private JsonNode first(String version) throws Exception {
    return caller.gogridJson(LIST, "num_items=1&v=" + version).path("list").get(0);
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
