package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of versions of {@code api/gogrid.md} section 1, and what section 3 says beside it. */
class VersionsOnTheWireTest {
  private static Caller caller;

  @BeforeAll
  static void start() throws Exception {
    caller = new Caller();
  }

  @AfterAll
  static void stop() {
    caller.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/grid/image/list, os, 11, 19",
    "/grid/image/list, architecture, 11, 19",
    "/grid/image/list, type, 11, 19",
    "/grid/image/list, state, 11, 19",
    "/grid/image/list, price, 11, 19",
    "/grid/image/list, billingtokens, 11, 19",
    "/grid/image/list, ownerCustomerId, 11, 12",
    "/grid/image/list, ownerName, 11, 12",
    "/grid/image/list, owner, 13, 19",
    "/grid/image/list, gsitype, 18, 19",
    "/grid/image/list, minram, 18, 19",
    "/grid/image/list, datacenterlist, 19, 19",
    "/grid/ip/list, state, 11, 19",
    "/grid/ip/list, datacenter, 15, 19",
    "/grid/loadbalancer/list, datacenter, 15, 19",
    "/grid/job/list, datacenter, 15, 19",
    "/support/password/list, datacenter, 15, 19",
    "/grid/server/list, isSandbox, 12, 19",
    "/grid/server/list, datacenter, 15, 19",
    "/grid/server/list, cores, 18, 19",
    "/grid/server/list, diskSize, 18, 19",
    "/grid/server/list, privateip, 19, 19",
    "/myaccount/billing/get, memoryAllotment, 10, 19",
    "/myaccount/billing/get, startTimestamp, 11, 19",
    "/myaccount/billing/get, endTimestamp, 11, 19",
    "/myaccount/billing/get, memoryProjectedUsage, 13, 19",
    "/myaccount/billing/get, transferProjectedTotalCharge, 13, 19",
  })
  void attributesAreThereFromTheirVersionOn(String method, String attribute, int first, int last)
      throws Exception {
    for (int version = 10; version <= 19; version++) {
      boolean there = names(method, version).contains(attribute);
      assertThat(there)
          .as("%s in %d", attribute, version)
          .isEqualTo(version >= first && version <= last);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 17", "14, 17", "15, 22", "17, 22", "18, 24", "19, 24"})
  void lookupsCameWithTheirVersions(int version, int lookups) throws Exception {
    assertThat(
            caller.gogridJson("/common/lookup/list", "lookup=lookups&" + v(version)).path("list"))
        .hasSize(lookups);
  }

  @Test
  void singleImagesAreThereFromVersion13On() throws Exception {
    JsonNode image = caller.gogridJson("/grid/image/list", "num_items=1&v=1.3").path("list").get(0);
    String query = "id=" + image.path("id").asText() + "&";
    assertThat(caller.gogrid("/grid/image/get", query + "v=1.2").statusCode()).isEqualTo(404);
    assertThat(caller.gogrid("/grid/image/get", query + "v=1.3").statusCode()).isEqualTo(200);
  }

  /** Of all objects together, since attributes without a value are left out. */
  private static Set<String> names(String method, int version) throws Exception {
    Set<String> names = new TreeSet<>();
    for (JsonNode object : caller.gogridJson(method, v(version)).path("list")) {
      object.fieldNames().forEachRemaining(names::add);
    }
    assertThat(names).as(method).isNotEmpty();
    return names;
  }

  private static String v(int version) {
    return "v=1." + version % 10;
  }
}
