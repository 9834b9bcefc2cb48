package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.AddressState;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Endpoint;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.ImageState;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.JobState;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LoadBalancerState;
import dev.fleetglass.model.Option;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Objects as the facts page describes them ({@code api/gogrid.md} sections 2 and 3), written out by
 * hand, so that the sandbox cannot agree with the client by mistake.
 */
class DocumentedObjectsTest {
  private static final Option WEST = new Option(1L, "US-West-1", "US West 1 Datacenter");
  private static final Option UNASSIGNED = new Option(1L, "Unassigned", "IP is available to use");

  @Test
  void readsAnAddress() throws Exception {
    Address json =
        one(
            AddressType.INSTANCE,
            WireFormat.JSON,
            """
            {"id":65669,"ip":"208.113.110.132","object":"ip","public":true,"state":{"id":1,
            "name":"Unassigned","description":"IP is available to use","object":"option"},
            "subnet":"208.113.110.128/255.255.255.240","datacenter":{"id":1,"name":"US-West-1",
            "description":"US West 1 Datacenter","object":"option"},"vlan":7}
            """);
    assertThat(json)
        .isEqualTo(
            new Address(
                65669L,
                "208.113.110.132",
                "208.113.110.128/255.255.255.240",
                true,
                UNASSIGNED,
                WEST,
                java.util.Map.of("vlan", "7")));
    assertThat(json.status().value()).isEqualTo(AddressState.UNASSIGNED);
    assertThat(
            one(
                AddressType.INSTANCE,
                WireFormat.CSV,
                """
                # id,ip,state.id,state.name,state.description,subnet,public,datacenter.id,\
                datacenter.name,datacenter.description,vlan
                65669,208.113.110.132,1,Unassigned,IP is available to use,\
                208.113.110.128/255.255.255.240,true,1,US-West-1,US West 1 Datacenter,7
                """))
        .isEqualTo(json);
  }

  @Test
  void readsAnAddressOfTheFirstVersion() throws Exception {
    Address old =
        one(
            AddressType.INSTANCE,
            WireFormat.XML,
            attribute("id", "7") + attribute("ip", "10.0.0.7") + attribute("public", "false"));
    assertThat(old).isEqualTo(new Address(7L, "10.0.0.7", null, false, null, null));
    assertThat(old.status().value()).isEqualTo(AddressState.UNKNOWN);
  }

  @Test
  void readsAnImageOfTheLastVersion() throws Exception {
    String json =
        """
        {"id":1946,"name":"centos5.3_64_apache","friendlyName":"CentOS 5.3 (64-bit) w/ Apache 2.2",
        "os":{"id":17,"name":"CentOS 5.3 (64-bit)","description":null,"object":"option"},
        "architecture":{"id":2,"name":"64-bit","description":null,"object":"option"},
        "state":{"id":2,"name":"Available","description":null,"object":"option"},
        "price":349.99,"location":"gsi/a.img","isActive":true,"isPublic":true,
        "createdTime":1246910400000,"billingtokens":[
        {"id":38,"name":"CentOS 5.3 64bit","price":0,"object":"billingtoken"},
        {"id":56,"name":"Apache","price":100}],
        "owner":{"id":-1,"name":"GoGrid","object":"customer"},
        "gsitype":{"id":1,"name":"baseGSI","description":null,"object":"option"},
        "minram":{"id":2,"name":"1GB","description":null,"object":"option"},
        "datacenterlist":[{"object":"image_datacenter_state","datacenter":{"id":1,
        "name":"US-West-1","description":"US West 1 Datacenter","object":"option"},
        "state":{"id":7,"name":"Migrating","description":null,"object":"option"},
        "createdTime":1246910400000,"updatedTime":1246996800000}],"object":"serverimage"}
        """;
    Image image = one(ImageType.INSTANCE, WireFormat.JSON, json);
    assertThat(image)
        .isEqualTo(
            new Image(
                1946L,
                "centos5.3_64_apache",
                "CentOS 5.3 (64-bit) w/ Apache 2.2",
                null,
                new Option(17L, "CentOS 5.3 (64-bit)", null),
                new Option(2L, "64-bit", null),
                null,
                new Option(2L, "Available", null),
                "gsi/a.img",
                "349.99",
                true,
                true,
                "GoGrid",
                Instant.ofEpochMilli(1246910400000L),
                null,
                new Option(1L, "baseGSI", null),
                new Option(2L, "1GB", null),
                List.of(
                    new Image.Token(38L, "CentOS 5.3 64bit", "0"),
                    new Image.Token(56L, "Apache", "100")),
                List.of(
                    new Image.Place(
                        WEST,
                        new Option(7L, "Migrating", null),
                        Instant.ofEpochMilli(1246910400000L),
                        Instant.ofEpochMilli(1246996800000L))),
                java.util.Map.of("owner.id", "-1")));
    assertThat(image.status().value()).isEqualTo(ImageState.AVAILABLE);
  }

  @Test
  void readsAnImageOfAnOldVersionWithFlatOwnerAndTheServerItWasSavedFrom() throws Exception {
    String columns =
        "# server.id,server.name,id,name,ownerCustomerId,ownerName,description,price,isPublic,,";
    Image csv =
        one(
            ImageType.INSTANCE,
            WireFormat.CSV,
            columns + "\n9,web 1,27,mine,41717,Me,\"a, \"\"b\"\"\nc\",0.0,false,,\n");
    Image xml =
        one(
            ImageType.INSTANCE,
            WireFormat.XML,
            attribute(
                    "server",
                    "<object name=\"server\">"
                        + attribute("id", "9")
                        + attribute("name", "web 1")
                        + "</object>")
                + attribute("id", "27")
                + attribute("name", "mine")
                + attribute("ownerCustomerId", "41717")
                + attribute("ownerName", "Me")
                + attribute("description", "a, \"b\"\nc")
                + attribute("price", "0.0")
                + attribute("isPublic", "false")
                + attribute("createdTime", ""));
    assertThat(csv).isEqualTo(xml);
    assertThat(csv.owner()).isEqualTo("Me");
    assertThat(csv.price()).isEqualTo("0");
    assertThat(csv.description()).isEqualTo("a, \"b\"\nc");
    assertThat(csv.details())
        .containsExactly(
            entry("server.id", "9"),
            entry("server.name", "web 1"),
            entry("ownerCustomerId", "41717"));
  }

  @Test
  void readsALoadBalancerThatIsNotProvisioned() throws Exception {
    String json =
        """
        {"name":"lb","virtualip":{"ip":{"id":1,"ip":"10.0.0.1","public":true,"object":"ip"},
        "port":80,"object":"ipportpair"},"realiplist":[{"ip":{"id":2,"ip":"10.0.0.2"},"port":8080},
        {"ip":{"id":3,"ip":"10.0.0.3"},"port":8081,"weight":5},null,{}],
        "type":{"id":1,"name":"Round Robin","description":"","object":"option"},
        "persistence":{"id":3,"name":"Source Address","description":"","object":"option"},
        "os":{"id":1,"name":"F5","description":"The F5","object":"option"},
        "state":{"id":3,"name":"Unavailable","description":"None answers","object":"option"},
        "object":"loadbalancer"}
        """;
    LoadBalancer balancer = one(LoadBalancerType.INSTANCE, WireFormat.JSON, json);
    assertThat(balancer.id()).isNull();
    assertThat(balancer.state())
        .isEqualTo(new Coded<>(LoadBalancerState.UNAVAILABLE, "Unavailable"));
    assertThat(balancer.virtual()).hasToString("10.0.0.1:80");
    assertThat(balancer.real())
        .containsExactly(
            new Endpoint(new Address(2L, "10.0.0.2", null, null, null, null), 8080),
            new Endpoint(new Address(3L, "10.0.0.3", null, null, null, null), 8081));
    assertThat(balancer.type()).isEqualTo(new Option(1L, "Round Robin", null));
    assertThat(balancer.details())
        .containsExactly(
            entry("realiplist[1].weight", "5"),
            entry("state.id", "3"),
            entry("state.description", "None answers"));
  }

  @Test
  void readsEachRowsListWithoutTheLeftoversOfLongerOnes() throws Exception {
    String row = "{\"id\":%d,\"realiplist\":[%s]}";
    String body =
        Bodies.json(
            row.formatted(1, "{\"port\":1},{\"port\":2},{\"port\":3}"),
            row.formatted(2, "{\"port\":9}"),
            "{\"id\":3}",
            row.formatted(4, ""),
            row.formatted(5, "{\"port\":7},{\"ip\":{\"ip\":\"10.0.0.9\"}}"));
    assertThat(all(LoadBalancerType.INSTANCE, WireFormat.JSON, body))
        .extracting(balancer -> balancer.real().toString())
        .containsExactly("[:1, :2, :3]", "[:9]", "[]", "[]", "[:7, 10.0.0.9]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"realiplist\":{}}|list[0].realiplist",
        "{\"realiplist\":\"x\"}|list[0].realiplist",
        "{\"realiplist\":[7]}|list[0].realiplist[0]",
        "{\"realiplist\":[{},{\"port\":\"x\"}]}|list[0].realiplist[1].port",
        "{\"realiplist\":[{\"port\":1,\"port\":2}]}|list[0].realiplist[0].port",
        "{\"virtualip\":{\"port\":9999999999}}|list[0].port",
        "{\"virtualip\":{\"ip\":\"10.0.0.1\"}}|list[0].virtualip.ip",
      })
  void namesTheElementThatIsWrong(String object, String field) {
    assertThatThrownBy(() -> all(LoadBalancerType.INSTANCE, WireFormat.JSON, Bodies.json(object)))
        .isInstanceOfSatisfying(
            UndecodableException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void readsAJobWithItsDetailInEachFormat() throws Exception {
    String json =
        """
        {"id":583289,"command":{"id":7,"name":"DeleteVirtualServer","description":"Delete",
        "object":"option"},"objecttype":{"id":1,"name":"VirtualServer","description":null,
        "object":"option"},"createdon":1267404528895,"lastupdatedon":1267404538592,
        "currentstate":{"id":3,"name":"Succeeded","description":"Done","object":"option"},
        "attempts":1,"owner":"3116784158f0af2d-24076@api.gogrid.com",
        "history":[{"id":940263,"state":{"id":7,"name":"Created","description":null,
        "object":"option"},"updatedon":1267404528897,"object":"job_history"},
        {"id":940264,"state":{"id":9,"name":"Pondering","description":null,"object":"option"},
        "note":"hm","object":"job_history"}],
        "detail":{"type":"virtual_server","description":null,"image":"centos5.3",
        "ip":"208.113.76.34","name":"test 2","ram":512},
        "object":"job"}
        """;
    Job job = one(JobType.INSTANCE, WireFormat.JSON, json);
    assertThat(job.state()).isEqualTo(new Coded<>(JobState.SUCCEEDED, "Succeeded"));
    assertThat(job.created()).isEqualTo(Instant.ofEpochMilli(1267404528895L));
    assertThat(job.updated()).isEqualTo(Instant.ofEpochMilli(1267404538592L));
    assertThat(job.attempts()).isEqualTo(1);
    assertThat(job.history())
        .containsExactly(
            new Job.Step(
                940263L,
                new Coded<>(JobState.CREATED, "Created"),
                Instant.ofEpochMilli(1267404528897L),
                null),
            new Job.Step(940264L, new Coded<>(JobState.UNKNOWN, "Pondering"), null, "hm"));
    assertThat(job.subject())
        .containsExactly(
            entry("type", "virtual_server"),
            entry("image", "centos5.3"),
            entry("ip", "208.113.76.34"),
            entry("name", "test 2"),
            entry("ram", "512"));
    assertThat(job.details())
        .containsExactly(
            entry("currentstate.id", "3"),
            entry("currentstate.description", "Done"),
            entry("history[0].state.id", "7"),
            entry("history[1].state.id", "9"));

    String map =
        "{type=virtual_server, description=null, image=centos5.3, ip=208.113.76.34, name=test 2,"
            + " ram=512}";
    assertThat(one(JobType.INSTANCE, WireFormat.XML, attribute("detail", map)).subject())
        .containsExactlyEntriesOf(job.subject());
    assertThat(
            one(JobType.INSTANCE, WireFormat.CSV, "# id,,detail\n1,,\"" + map + "\"\n").subject())
        .containsExactlyEntriesOf(job.subject());
    assertThat(
            one(
                    JobType.INSTANCE,
                    WireFormat.CSV,
                    "# id,detail.type,detail.description,detail.name\n1,virtual_server,,test 2\n")
                .subject())
        .containsExactly(entry("type", "virtual_server"), entry("name", "test 2"));
  }

  @Test
  void keepsADetailThatIsNoMapAndHidesItsSecrets() throws Exception {
    Job odd = one(JobType.INSTANCE, WireFormat.XML, attribute("detail", "as you like"));
    assertThat(odd.subject()).isEmpty();
    assertThat(odd.details()).containsExactly(entry("detail", "as you like"));
    Job json =
        one(
            JobType.INSTANCE,
            WireFormat.JSON,
            "{\"detail\":{\"name\":\"a\",\"password\":\"hunter2\",\"object\":\"b\"}}");
    Job xml =
        one(
            JobType.INSTANCE,
            WireFormat.XML,
            attribute("detail", "{name=a, password=hunter2, object=b}"));
    assertThat(json.subject())
        .containsExactly(entry("name", "a"), entry("password", "***"), entry("object", "b"))
        .isEqualTo(xml.subject());
  }

  @Test
  void readsTheBillOfEachVersion() throws Exception {
    Billing first =
        one(
            BillingType.INSTANCE,
            WireFormat.CSV,
            """
            # startDate,endDate,memoryAllotment,memoryInUse,memoryAccrued,memoryOverage,\
            memoryOverageCharge,transferAllotment,transferAccrued,transferOverage,\
            transferOverageCharge
            Sat Jul 12 00:00:00 PDT 2008,Tue Aug 12 00:00:00 PDT 2008,0,0.5,192,52,\
            9.879999876022339,0,0,0,0.0
            """);
    assertThat(first.start()).isEqualTo("2008-07-12T07:00:00Z");
    assertThat(first.end()).isEqualTo("2008-08-12T07:00:00Z");
    assertThat(first.memory())
        .isEqualTo(
            new Billing.Usage(0.0, 0.5, 192.0, 52.0, 9.879999876022339, null, null, null, null));
    assertThat(first.details()).isEmpty();

    Billing third =
        one(
            BillingType.INSTANCE,
            WireFormat.JSON,
            """
            {"startDate":null,"endDate":null,"startTimestamp":1215846000000,
            "endTimestamp":1218524400000,"memoryInUse":0.5,"memoryOverageCharge":9.879999876022339,
            "memoryProjectedUsage":400,"memoryProjectedOverageCharge":1.5,
            "memoryProjectedTotalCharge":20,"transferProjectedUsage":7,"creditLeft":12,
            "object":"billingsummary"}
            """);
    assertThat(third.start()).isEqualTo(first.start());
    assertThat(third.end()).isEqualTo(first.end());
    assertThat(third.memory())
        .isEqualTo(
            new Billing.Usage(null, 0.5, null, null, 9.879999876022339, 400.0, null, 1.5, 20.0));
    assertThat(third.transfer().projected()).isEqualTo(7);
    assertThat(third.details()).containsExactly(entry("creditLeft", "12"));

    Billing odd =
        one(BillingType.INSTANCE, WireFormat.XML, attribute("startDate", "12 juillet 2008"));
    assertThat(odd.start()).isNull();
    assertThat(odd.details()).containsExactly(entry("startDate", "12 juillet 2008"));
  }

  @Test
  void readsATimeHoweverItIsWritten() throws Exception {
    Instant time = Instant.ofEpochMilli(1267404528000L);
    for (String text :
        List.of("1267404528000", " 1267404528000 ", "Sun Feb 28 16:48:48 PST 2010")) {
      assertThat(one(JobType.INSTANCE, WireFormat.XML, attribute("createdon", text)).created())
          .isEqualTo(time);
      assertThat(
              one(JobType.INSTANCE, WireFormat.CSV, "# id,createdon\n1," + text + "\n").created())
          .isEqualTo(time);
    }
  }

  private static <T> T one(ObjectType<T> type, WireFormat format, String object) throws Exception {
    String body =
        switch (format) {
          case JSON -> Bodies.json(object);
          case XML -> Bodies.xml(object);
          case CSV -> Bodies.csv(object.stripTrailing());
        };
    List<T> objects = all(type, format, body);
    assertThat(objects).hasSize(1);
    return objects.getFirst();
  }

  private static <T> List<T> all(ObjectType<T> type, WireFormat format, String body)
      throws Exception {
    return new PageDecoder<>(format, type, 10, "x")
        .decode(new ByteArrayInputStream(body.getBytes(UTF_8)))
        .objects();
  }

  private static String attribute(String name, String value) {
    return "<attribute name=\"" + name + "\">" + value + "</attribute>";
  }
}
