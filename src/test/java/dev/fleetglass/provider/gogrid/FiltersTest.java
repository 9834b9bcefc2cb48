package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.Listing;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.Selection;
import dev.fleetglass.api.ServerSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for, by which API version, and what is refused before any call. */
class FiltersTest {
  private static final String EMPTY = "{\"status\":\"success\",\"list\":[]}";

  @ParameterizedTest
  @CsvSource({
    "server,server.type,Web Server,0",
    "server,isSandbox,true,2",
    "server,datacenter,US-West-1,5",
    "ip,ip.state,1,1",
    "ip,ip.type,Private,1",
    "ip,datacenter,1,5",
    "image,isPublic,false,2",
    "image,type,1,2",
    "image,state,Available,2",
    "image,datacenter,1,5",
    "loadbalancer,datacenter,2,5",
    "job,startdate,2010-02-01,0",
    "job,enddate,now,0",
    "job,job.objecttype,VirtualServer,0",
    "job,job.state,Failed,0",
    "job,owner,ops,0",
    "job,object,web 1,0",
    "job,datacenter,1,5",
    "password,datacenter,1,5",
  })
  void sendsAFilterFromTheVersionThatHasItAndRefusesItBefore(
      String object, String filter, String value, int since) throws Exception {
    for (int minor = 0; minor <= 9; minor++) {
      try (Opened on = new Opened(WireFormat.JSON, minor)) {
        Criteria criteria = Criteria.NONE.with(filter, value);
        if (minor >= since) {
          assertThat(filters(on, object)).contains(filter);
          on.answer(EMPTY);
          list(on, object, criteria);
          assertThat(on.service.takeRequest().getUrl().queryParameterValues(filter))
              .containsExactly(value);
        } else {
          assertThat(filters(on, object)).doesNotContain(filter);
          ApiFailure failure =
              catchThrowableOfType(ApiException.class, () -> list(on, object, criteria)).failure();
          assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
          assertThat(failure.context().hint()).isEqualTo("bad-filter");
          assertThat(failure.context().message())
              .isEqualTo(
                  "The filter %s is there from API version 1.%d on; the connection uses 1.%d.",
                  filter, since, minor);
          assertThat(on.service.getRequestCount()).isZero();
        }
      }
    }
  }

  @Test
  void offersNoOtherFilters() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      assertThat(filters(on, "server")).containsExactly("server.type", "isSandbox", "datacenter");
      assertThat(filters(on, "ip")).containsExactly("ip.state", "ip.type", "datacenter");
      assertThat(filters(on, "image")).containsExactly("isPublic", "type", "state", "datacenter");
      assertThat(filters(on, "loadbalancer")).containsExactly("datacenter");
      assertThat(filters(on, "job"))
          .containsExactly(
              "startdate",
              "enddate",
              "job.objecttype",
              "job.state",
              "owner",
              "object",
              "datacenter");
      assertThat(filters(on, "password")).containsExactly("datacenter");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "server,color,red,There is no filter color.",
    "server,num_items,5,There is no filter num_items.",
    "server,page,1,There is no filter page.",
    "loadbalancer,server.type,1,There is no filter server.type. Filters: datacenter",
    "server,datacenter,' ',The filter datacenter has an empty value.",
  })
  void refusesWhatIsNoFilter(String object, String filter, String value, String message)
      throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      Criteria criteria = Criteria.NONE.with(filter, value);
      ApiFailure failure =
          catchThrowableOfType(ApiException.class, () -> list(on, object, criteria)).failure();
      assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
      assertThat(failure.context().message()).startsWith(message);
      assertThat(failure.context().operation()).isEqualTo("grid." + object + ".list");
      assertThat(on.service.getRequestCount()).isZero();
    }
  }

  @Test
  void repeatsAParameterForEveryValueOnEveryPage() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      on.answer("{\"status\":\"success\",\"summary\":{\"total\":2},\"list\":[{\"id\":1}]}");
      on.answer("{\"status\":\"success\",\"summary\":{\"total\":2},\"list\":[{\"id\":2}]}");
      Criteria criteria =
          Criteria.NONE
              .with("job.state", "Failed")
              .with("job.state", "8")
              .with("datacenter", "US-East-1");
      assertThat(list(on, "job", criteria)).isEqualTo(2);
      String parameters = "&job.state=Failed&job.state=8&datacenter=US-East-1";
      String call = "/grid/job/list?v=1.9&format=json&num_items=50&page=";
      assertThat(on.asked()).isEqualTo(call + 0 + parameters);
      assertThat(on.asked()).isEqualTo(call + 1 + parameters);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "server,isSandbox",
    "image,isPublic",
    "job,startdate",
    "job,enddate",
    "job,owner",
    "job,object",
  })
  void refusesToRepeatWhatIsSingle(String object, String filter) throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      Criteria criteria = Criteria.NONE.with(filter, "a").with(filter, "b");
      assertThat(catchThrowableOfType(ApiException.class, () -> list(on, object, criteria)))
          .hasMessageContaining("takes one value");
      assertThat(on.service.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "server,ID,/grid/server/get?v=1.9&format=csv&id=7&id=8",
    "server,NAME,/grid/server/get?v=1.9&format=csv&name=7&name=8",
    "server,ANY,/grid/server/get?v=1.9&format=csv&server=7&server=8",
    "image,ID,/grid/image/get?v=1.9&format=csv&id=7&id=8",
    "image,NAME,/grid/image/get?v=1.9&format=csv&name=7&name=8",
    "image,ANY,/grid/image/get?v=1.9&format=csv&image=7&image=8",
    "loadbalancer,ID,/grid/loadbalancer/get?v=1.9&format=csv&id=7&id=8",
    "loadbalancer,NAME,/grid/loadbalancer/get?v=1.9&format=csv&name=7&name=8",
    "loadbalancer,ANY,/grid/loadbalancer/get?v=1.9&format=csv&loadbalancer=7&loadbalancer=8",
    "job,ID,/grid/job/get?v=1.9&format=csv&id=7&id=8",
    "job,ANY,/grid/job/get?v=1.9&format=csv&job=7&job=8",
  })
  void looksUpSingleObjects(String object, Selection.Kind kind, String call) throws Exception {
    try (Opened on = new Opened(WireFormat.CSV, 9)) {
      on.answer("# SUCCESS, /x, TOTAL, 1, NUMPAGES, 0, START, 0, RETURNED, 1\n# id\n7\n");
      assertThat(listing(on, object).get(new Selection(kind, List.of("7", "8")))).hasSize(1);
      assertThat(on.asked()).isEqualTo(call);
    }
  }

  @Test
  void looksNothingUpThatTheApiCannot() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 2)) {
      assertUnsupported(on, "ip", "list-only", "The API has no grid.ip.get.");
      assertUnsupported(
          on,
          "image",
          "gogrid-version",
          "grid.image.get is there from API version 1.3 on; the connection uses 1.2.");
      ApiFailure failure =
          catchThrowableOfType(
                  ApiException.class,
                  () -> listing(on, "job").get(new Selection(Selection.Kind.NAME, List.of("a"))))
              .failure();
      assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
      assertThat(failure.context().message())
          .isEqualTo("A job can be looked up by id or job, not by name.");
      assertThat(on.service.getRequestCount()).isZero();
    }
  }

  private static void assertUnsupported(Opened on, String object, String hint, String message) {
    ApiFailure failure =
        catchThrowableOfType(ApiException.class, () -> listing(on, object).get(Selection.id(1)))
            .failure();
    assertThat(failure).isInstanceOf(ApiFailure.Unsupported.class);
    assertThat(failure.context().hint()).isEqualTo(hint);
    assertThat(failure.context().message()).isEqualTo(message);
  }

  @Test
  void tellsThatNothingWasFound() throws Exception {
    for (WireFormat format : WireFormat.values()) {
      try (Opened on = new Opened(format, 9)) {
        on.answer(400, new String(Bodies.resource("error-400." + format.wireName()), UTF_8));
        ApiFailure failure =
            catchThrowableOfType(
                    ApiException.class, () -> listing(on, "image").get(Selection.id(1)))
                .failure();
        assertThat(failure).isInstanceOf(ApiFailure.NotFound.class);
        assertThat(failure.context().operation()).isEqualTo("grid.image.get");
      }
    }
  }

  @Test
  void asksForLookupsOneByOneAndInOrder() throws Exception {
    try (Opened on = new Opened(WireFormat.JSON, 9)) {
      LookupSource source = on.source(LookupSource.class);
      on.answer(
          "{\"status\":\"success\",\"list\":[{\"id\":6,\"name\":\"server.ram\"},"
              + "{\"id\":18,\"name\":\"datacenter\"}]}");
      on.answer(
          "{\"status\":\"success\",\"list\":[{\"id\":1,\"name\":\"512MB\",\"since\":\"x\"}]}");
      on.answer("{\"status\":\"success\",\"list\":[{\"id\":1,\"name\":\"US-West-1\"}]}");
      var values = source.lookups(LoadProgress.NONE);
      assertThat(values)
          .extracting(value -> value.key())
          .containsExactly("server.ram#1", "datacenter#1");
      assertThat(values.getFirst().details()).containsEntry("since", "x");
      String call = "/common/lookup/list?v=1.9&format=json&lookup=";
      assertThat(on.asked()).isEqualTo(call + "lookups");
      assertThat(on.asked()).isEqualTo(call + "server.ram");
      assertThat(on.asked()).isEqualTo(call + "datacenter");

      on.answer(EMPTY);
      source.lookup("image.os", LookupSource.Order.DESCRIPTION, false);
      assertThat(on.asked()).isEqualTo(call + "image.os&sort=description&asc=false");
    }
  }

  private static Set<String> filters(Opened on, String object) {
    return object.equals("password")
        ? on.source(PasswordSource.class).filters()
        : listing(on, object).filters();
  }

  private static int list(Opened on, String object, Criteria criteria) throws ApiException {
    return object.equals("password")
        ? on.source(PasswordSource.class).passwords(criteria, LoadProgress.NONE).size()
        : listing(on, object).list(criteria, LoadProgress.NONE).size();
  }

  private static Listing<?> listing(Opened on, String object) {
    return switch (object) {
      case "server" -> on.source(ServerSource.class).servers();
      case "ip" -> on.source(AddressSource.class).addresses();
      case "image" -> on.source(ImageSource.class).images();
      case "loadbalancer" -> on.source(LoadBalancerSource.class).loadBalancers();
      case "job" -> on.source(JobSource.class).jobs();
      default -> throw new IllegalArgumentException(object);
    };
  }
}
