package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What api/gogrid.md says of every call, held for every list there is. */
class PromisesOnTheWireTest {
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
  @CsvSource({
    "/grid/server/list,       server.type,     Database Server, 2",
    "/grid/server/list,       datacenter,      US-East-1,       2",
    "/grid/ip/list,           ip.state,        Unassigned,      1",
    "/grid/ip/list,           ip.type,         Private 2,       ",
    "/grid/image/list,        state,           Available,       2",
    "/grid/image/list,        image.type,      Web Server,      1",
    "/grid/loadbalancer/list, datacenter,      EU-West-1,       3",
    "/grid/job/list,          job.state,       Succeeded,       3",
    "/grid/job/list,          job.objecttype,  VirtualServer,   1",
    "/support/password/list,  datacenter,      US-West-1,       1"
  })
  void optionsAreMeantByNameInAnyCaseAndByNumber(
      String method, String parameter, String name, String id) throws Exception {
    JsonNode named = list(method, parameter + "=" + Caller.encode(name));

    assertThat(named).isNotEmpty();
    for (String word :
        List.of(
            name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT), id == null ? name : id)) {
      assertThat(list(method, parameter + "=" + Caller.encode(word))).as(word).isEqualTo(named);
    }
  }

  @Test
  void repeatedParametersMeanOrEvenWhenQueryAndFormShareThem() throws Exception {
    String signed = caller.signed();
    String method = "/grid/server/list";
    JsonNode both = list(method, "datacenter=1&datacenter=2");

    assertThat(both.size())
        .isEqualTo(list(method, "datacenter=1").size() + list(method, "datacenter=2").size());
    assertThat(posted(method, "?" + signed + "datacenter=1", "datacenter=2")).isEqualTo(both);
    assertThat(posted(method, "", signed + "datacenter=2&datacenter=1")).isEqualTo(both);
  }

  private JsonNode posted(String method, String query, String form) throws Exception {
    return Caller.JSON.readTree(caller.post(method, query, form).body()).path("list");
  }

  @ParameterizedTest
  @CsvSource({
    "/grid/server/list,       97",
    "/grid/ip/list,           301",
    "/grid/image/list,        17",
    "/grid/loadbalancer/list, 6",
    "/support/password/list,  113"
  })
  void pagesAddUpToTheWholeOfEveryList(String method, int size) throws Exception {
    List<JsonNode> paged = new ArrayList<>();
    JsonNode first = caller.gogridJson(method, "num_items=" + size);
    int pages = first.path("summary").path("numpages").asInt();
    for (int page = 0; page < pages; page++) {
      JsonNode answer = caller.gogridJson(method, "num_items=" + size + "&page=" + page);
      assertThat(answer.path("summary").path("start").asInt()).isEqualTo(page * size);
      assertThat(answer.path("summary").path("returned").asInt())
          .isEqualTo(answer.path("list").size());
      answer.path("list").forEach(paged::add);
    }

    assertThat(pages).isGreaterThan(2);
    assertThat(paged)
        .containsExactlyElementsOf(list(method, ""))
        .hasSize(first.path("summary").path("total").asInt());
  }

  /** Only options, and the details of jobs, say null; there the service did. */
  @ParameterizedTest
  @CsvSource({
    "/grid/server/list",
    "/grid/ip/list",
    "/grid/image/list",
    "/grid/loadbalancer/list",
    "/grid/job/list",
    "/support/password/list"
  })
  void attributesWithoutAValueAreLeftOut(String method) throws Exception {
    for (JsonNode object : list(method, "v=1.9")) {
      assertThat(nulls(object, "")).isEmpty();
    }
  }

  private static List<String> nulls(JsonNode node, String path) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = path + "." + field.getKey();
      boolean option = node.path("object").asText().equals("option");
      if (field.getValue().isNull() && !option) {
        found.add(name);
      } else if (!name.equals(".detail")) {
        found.addAll(nulls(field.getValue(), name));
        field.getValue().forEach(each -> found.addAll(nulls(each, name + "[]")));
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"json", "xml", "csv"})
  void everyFormatAndFailureIsCalledHtml(String format) throws Exception {
    for (String call : List.of("/grid/server/list", "/grid/server/get", "/grid/server/add")) {
      assertThat(caller.gogrid(call, "name=x&format=" + format).headers().allValues("Content-Type"))
          .containsExactly("text/html");
    }
  }

  private JsonNode list(String method, String query) throws Exception {
    return caller.gogridJson(method, query).path("list");
  }
}
