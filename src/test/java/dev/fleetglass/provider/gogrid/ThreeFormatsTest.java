package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreeFormatsTest {
  @ParameterizedTest
  @EnumSource
  void readsEveryAttributeThatWasEverAdded(WireFormat format) throws Exception {
    Map<String, @Nullable Object> image =
        option(56, "ubuntu1004", "Ubuntu, \"Lucid\"\nwith a line");
    image.put("friendlyName", "Ubuntu 10.04");
    image.put("os", option(56, "Ubuntu 10.04 (64)", null));
    image.put("architecture", option(2, "64-bit", null));
    image.put("type", option(1, "Web Server", null));
    image.put("state", option(2, "Available", null));
    image.put("location", "gsi-1");
    image.put("price", 349.99);
    image.put("isActive", true);
    image.put("isPublic", false);
    image.put("createdTime", 1267243795123L);
    image.put("updatedTime", 1267243800000L);
    image.put("owner", option(-1, "GoGrid", null));
    image.put("gsitype", option(1, "baseGSI", null));
    image.put("minram", option(1, "512MB", null));
    Map<String, @Nullable Object> ip = new LinkedHashMap<>();
    ip.put("id", 7);
    ip.put("ip", "10.1.2.3");
    ip.put("subnet", "10.1.2.0/255.255.255.0");
    ip.put("public", false);
    ip.put("state", option(2, "Assigned", null));
    ip.put("datacenter", option(1, "US-West-1", "US West 1 Datacenter"));
    Map<String, @Nullable Object> server = option(364, "web 1", "the first");
    server.put("privateip", ip);
    server.put("image", image);
    server.put("ram", option(4, "4GB", "Server with 4GB RAM"));
    server.put("state", option(99, "Hibernating", null));
    server.put("datacenter", option(2, "US-East-1", null));
    server.put("cores", 0.5);
    server.put("diskSize", 25600);
    server.put("isSandbox", false);
    server.put("moonPhase", "full");

    Server read = Bodies.servers(format, WireEncoder.encode(format, List.of(server))).getFirst();

    assertThat(read)
        .isEqualTo(
            new Server(
                364L,
                "web 1",
                "the first",
                new Coded<>(ServerState.UNKNOWN, "Hibernating"),
                null,
                new Address(
                    7L,
                    "10.1.2.3",
                    "10.1.2.0/255.255.255.0",
                    false,
                    new Option(2L, "Assigned", null),
                    new Option(1L, "US-West-1", "US West 1 Datacenter")),
                new Image(
                    56L,
                    "ubuntu1004",
                    "Ubuntu 10.04",
                    "Ubuntu, \"Lucid\"\nwith a line",
                    new Option(56L, "Ubuntu 10.04 (64)", null),
                    new Option(2L, "64-bit", null),
                    new Option(1L, "Web Server", null),
                    new Option(2L, "Available", null),
                    "gsi-1",
                    "349.99",
                    true,
                    false,
                    "GoGrid",
                    Instant.ofEpochMilli(1267243795123L),
                    Instant.ofEpochMilli(1267243800000L)),
                new Option(4L, "4GB", "Server with 4GB RAM"),
                null,
                null,
                new Option(2L, "US-East-1", null),
                false,
                0.5,
                25600L,
                Map.of(
                    "state.id",
                    "99",
                    "image.owner.id",
                    "-1",
                    "image.gsitype.id",
                    "1",
                    "image.gsitype.name",
                    "baseGSI",
                    "image.minram.id",
                    "1",
                    "image.minram.name",
                    "512MB",
                    "moonPhase",
                    "full")));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "XML"})
  void flattensListsByIndex(WireFormat format) throws Exception {
    Map<String, @Nullable Object> image = option(1, "image", null);
    image.put("billingtokens", List.of(option(38, "CentOS", null), option(39, "MySQL", null)));
    Map<String, @Nullable Object> server = option(1, "a", null);
    server.put("image", image);

    Server read = Bodies.servers(format, WireEncoder.encode(format, List.of(server))).getFirst();

    assertThat(read.details())
        .containsExactly(
            entry("image.billingtokens[0].id", "38"),
            entry("image.billingtokens[0].name", "CentOS"),
            entry("image.billingtokens[1].id", "39"),
            entry("image.billingtokens[1].name", "MySQL"));
  }

  @Test
  void readsRandomServersAlikeFromAllFormats() throws Exception {
    for (int seed = 0; seed < 400; seed++) {
      var servers = new RandomServers(new SplittableRandom(seed), false).some();
      List<Server> json = decoded(WireFormat.JSON, servers);
      assertThat(json).hasSameSizeAs(servers);
      assertThat(decoded(WireFormat.XML, servers)).as("XML, seed %s", seed).isEqualTo(json);
      assertThat(decoded(WireFormat.CSV, servers)).as("CSV, seed %s", seed).isEqualTo(json);
    }
  }

  @Test
  void readsRandomServersWithListsAlikeFromJsonAndXml() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      var servers = new RandomServers(new SplittableRandom(seed), true).some();
      assertThat(decoded(WireFormat.XML, servers))
          .as("seed %s", seed)
          .isEqualTo(decoded(WireFormat.JSON, servers));
      assertThat(decoded(WireFormat.CSV, servers)).hasSameSizeAs(servers);
    }
  }

  @Test
  void readsWholeAmountsAlikeThoughTheyArePrintedDifferently() throws Exception {
    String tokens = "\"billingtokens\":[{\"id\":1,\"price\":100}]";
    Server json =
        Bodies.servers(
                WireFormat.JSON, Bodies.json("{\"id\":1,\"image\":{\"price\":0," + tokens + "}}"))
            .getFirst();
    Server xml =
        Bodies.servers(
                WireFormat.XML,
                Bodies.xml(
                    """
                    <attribute name="id">1</attribute><attribute name="image"><object name="serverimage">
                    <attribute name="price">0.0</attribute><attribute name="billingtokens"><list>
                    <object name="billingtoken"><attribute name="id">1</attribute>
                    <attribute name="price">100.0</attribute></object></list></attribute>
                    </object></attribute>
                    """))
            .getFirst();

    assertThat(xml).isEqualTo(json);
    assertThat(json.details()).containsEntry("image.billingtokens[0].price", "100");
  }

  @ParameterizedTest
  @EnumSource
  void holdsWhatRepeatsOnce(WireFormat format) throws Exception {
    Map<String, @Nullable Object> server = option(1, "a", "the same words");
    server.put("ram", option(3, "2GB", "Server with 2GB RAM"));
    server.put("image", option(27, "centos", "CentOS"));
    server.put("state", option(1, "On", null));
    server.put("note", "the same note");

    List<Server> read = Bodies.servers(format, WireEncoder.encode(format, List.of(server, server)));

    Server first = read.getFirst();
    Server second = read.getLast();
    assertThat(second.ram()).isSameAs(first.ram());
    assertThat(second.image()).isSameAs(first.image());
    assertThat(second.state()).isSameAs(first.state());
    assertThat(second.description()).isSameAs(first.description());
    assertThat(second.details().get("note")).isSameAs(first.details().get("note"));
  }

  private static List<Server> decoded(
      WireFormat format, List<Map<String, @Nullable Object>> servers) throws Exception {
    return Bodies.servers(format, WireEncoder.encode(format, servers));
  }

  private static Map<String, @Nullable Object> option(
      long id, String name, @Nullable String description) {
    Map<String, @Nullable Object> option = new LinkedHashMap<>();
    option.put("id", id);
    option.put("name", name);
    option.put("description", description);
    return option;
  }
}
