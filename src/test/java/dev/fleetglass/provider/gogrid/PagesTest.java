package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.fuzz.Checks;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {
  private static final ConnectionSettings SETTINGS =
      ConnectionSettings.of("c", "cloud", "gogrid", URI.create("http://127.0.0.1/api"));

  private final List<Integer> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void asksOnceWhenThePageIsNotFull() throws Exception {
    assertThat(ids(load(3, (number, size) -> page(Summary.NONE, 1, 2)))).containsExactly(1L, 2L);
    assertThat(asked).containsExactly(0);
    assertThat(told).containsExactly("2/2");
  }

  @Test
  void fetchesAllPagesWhenTheFiguresAreRight() throws Exception {
    assertThat(ids(load(2, service(5, 2, true)))).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(asked).containsExactly(0, 1, 2);
    assertThat(told).containsExactly("2/5", "4/5", "5/5");
  }

  @Test
  void fetchesAllPagesWhenTotalCountsOnePageOnly() throws Exception {
    // Recorded: total 2, num_items 2, returned 2, numpages 8 (api/gogrid.md section 2).
    List<Server> all =
        load(
            2,
            (number, size) -> {
              Page<Server> right = service(15, 2, true).fetch(number, size);
              int returned = right.objects().size();
              return new Page<>(right.objects(), new Summary(returned, 8, 2L * number, returned));
            });
    assertThat(all).hasSize(15);
    assertThat(told).startsWith("2/-1", "4/-1").endsWith("15/15");
  }

  @Test
  void fetchesAllPagesWithoutAnyFigures() throws Exception {
    assertThat(load(2, service(4, 2, false))).hasSize(4);
    assertThat(asked).containsExactly(0, 1, 2);
  }

  @Test
  void fetchesAllPagesWhenNumpagesIsZeroOrOne() throws Exception {
    for (int numPages : new int[] {0, 1}) {
      List<Server> all =
          load(
              2,
              (number, size) -> {
                Page<Server> right = service(6, 2, false).fetch(number, size);
                int rows = right.objects().size();
                return new Page<>(right.objects(), new Summary(rows, numPages, 0, rows));
              });
      assertThat(all).hasSize(6);
    }
  }

  @Test
  void followsAServiceWhosePagesAreSmallerThanAsked() throws Exception {
    assertThat(load(1000, service(7, 3, true))).hasSize(7);
    assertThat(asked).containsExactly(0, 1, 2);
  }

  @Test
  void endsWhenTheServiceIgnoresPaging() throws Exception {
    assertThat(load(2, (number, size) -> page(new Summary(5, 0, 0, 5), 1, 2, 3, 4, 5))).hasSize(5);
    assertThat(asked).containsExactly(0);
  }

  @Test
  void endsWhenTheSamePageComesAgain() throws Exception {
    assertThat(load(2, (number, size) -> page(new Summary(9, 9, 0, 2), 1, 2))).hasSize(2);
    assertThat(asked).containsExactly(0, 1);
  }

  @Test
  void endsWhenThePageOfServersWithoutIdComesAgain() throws Exception {
    assertThat(
            load(
                2,
                (number, size) ->
                    new Page<>(List.of(server(null, "a"), server(null, "b")), Summary.NONE)))
        .hasSize(2);
    assertThat(asked).containsExactly(0, 1);
  }

  @Test
  void endsAtAnEmptyPageWhateverTheFiguresClaim() throws Exception {
    assertThat(
            load(
                2,
                (number, size) ->
                    number == 0 ? page(new Summary(99, 50, 0, 2), 1, 2) : page(Summary.NONE)))
        .hasSize(2);
  }

  @Test
  void leavesOutServersThatComeAgainOnAShiftedPage() throws Exception {
    assertThat(
            ids(
                load(
                    2,
                    (number, size) ->
                        switch (number) {
                          case 0 -> page(Summary.NONE, 1, 2);
                          case 1 -> page(Summary.NONE, 2, 3);
                          default -> page(Summary.NONE, 4);
                        })))
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void keepsAllServersWithoutId() throws Exception {
    List<Server> all =
        load(
            2,
            (number, size) ->
                number == 0
                    ? new Page<>(List.of(server(1L, "a"), server(null, "new")), Summary.NONE)
                    : new Page<>(List.of(server(null, "new")), Summary.NONE));
    assertThat(all).extracting(Server::name).containsExactly("a", "new", "new");
  }

  @Test
  void takesARefusalPastTheEndForTheEnd() throws Exception {
    assertThat(load(2, refusingAfter(4, 2, new Summary(4, 2, 0, 2)))).hasSize(4);
    assertThat(asked).containsExactly(0, 1, 2);
  }

  @Test
  void reportsARefusalWhileRowsAreStillClaimed() {
    assertThatThrownBy(() -> load(2, refusingAfter(4, 2, new Summary(9, 5, 0, 2))))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.failure()).isInstanceOf(ApiFailure.RejectedInput.class));
  }

  @Test
  void reportsARefusalOfTheFirstPage() {
    assertThatThrownBy(() -> load(2, refusingAfter(0, 2, Summary.NONE)))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void endsAListWithoutEnd() {
    assertThatThrownBy(() -> load(1, (number, size) -> page(Summary.NONE, number + 1)))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.failure()).isInstanceOf(ApiFailure.Undecodable.class);
              assertThat(e.failure().context().hint()).isEqualTo("endless-list");
            });
    assertThat(asked).hasSize(Pages.MOST_PAGES);
  }

  @Test
  void isCancelledBetweenPages() {
    try {
      assertThatThrownBy(() ->
              load(
                  2,
                  (number, size) -> {
                    Thread.currentThread().interrupt();
                    return page(Summary.NONE, 1, 2);
                  }))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> assertThat(e.failure()).isInstanceOf(ApiFailure.Cancelled.class));
      assertThat(asked).containsExactly(0);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  private List<Server> load(int size, Pages.PageCall<Server> call) throws ApiException {
    asked.clear();
    told.clear();
    return new Pages<>(
            ServerType.INSTANCE,
            (number, rows) -> {
              asked.add(number);
              return call.fetch(number, rows);
            },
            size,
            PagesTest::context,
            (loaded, expected) -> told.add(loaded + "/" + expected),
            new MemoryBudget(1 << 20).share())
        .all();
  }

  /** A service of so many servers whose pages hold no more than its own limit. */
  private static Pages.PageCall<Server> service(int servers, int limit, boolean figures) {
    return (number, size) -> {
      int rows = Math.min(size, limit);
      long[] ids =
          LongStream.rangeClosed(1, servers).skip((long) number * rows).limit(rows).toArray();
      return page(
          figures
              ? new Summary(servers, (servers + rows - 1) / rows, (long) number * rows, ids.length)
              : Summary.NONE,
          ids);
    };
  }

  private static Pages.PageCall<Server> refusingAfter(int servers, int limit, Summary claim) {
    return (number, size) -> {
      if (number * limit >= servers) {
        throw new ApiException(
            new ApiFailure.RejectedInput(
                new ApiFailure.Context(
                    "cloud",
                    "grid.server.list",
                    "IllegalArgumentException",
                    "page",
                    400,
                    null,
                    1,
                    Duration.ZERO,
                    Instant.EPOCH,
                    "rejected")));
      }
      return new Page<>(service(servers, limit, true).fetch(number, size).objects(), claim);
    };
  }

  @Test
  void endsAListThatOutgrowsItsMemoryHoweverManyPagesFollow() {
    long[] next = {1};
    Pages<Server> endless =
        new Pages<>(
            ServerType.INSTANCE,
            (number, size) ->
                new Page<>(List.of(server(next[0]++, "new")), Summary.NONE, null, 1_000),
            1,
            PagesTest::context,
            LoadProgress.NONE,
            new MemoryBudget(10_500).share());
    ApiFailure failure = TestCalls.failureOf(endless::all);
    assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
    assertThat(failure.context().hint()).isEqualTo("list-too-large");
    assertThat(failure.context().message()).contains("more than 10 rows");
  }

  @Test
  void saysThatOtherListsHaveTheMemory() {
    MemoryBudget budget = new MemoryBudget(10_500);
    assertThat(budget.share().take(9_000)).isTrue();
    Pages<Server> list =
        new Pages<>(
            ServerType.INSTANCE,
            (number, size) -> new Page<>(List.of(server(1L, "new")), Summary.NONE, null, 2_000),
            1,
            PagesTest::context,
            LoadProgress.NONE,
            budget.share());
    assertThat(TestCalls.failureOf(list::all).context().hint()).isEqualTo("answers-too-large");
    assertThat(budget.taken()).isEqualTo(9_000);
  }

  @Test
  void weighsWhatAPageMakesAndNotWhatItShares() throws Exception {
    String row = "{\"object\":\"server\",\"name\":\"%s\"}";
    String[] same = new String[100];
    String[] different = new String[100];
    for (int i = 0; i < same.length; i++) {
      same[i] = row.formatted("x".repeat(100));
      different[i] = row.formatted(i + "x".repeat(100));
    }
    long shared = Bodies.page(WireFormat.JSON, Bodies.json(same).getBytes(UTF_8)).memory();
    long all = Bodies.page(WireFormat.JSON, Bodies.json(different).getBytes(UTF_8)).memory();
    assertThat(all - shared).isGreaterThan(99L * 100);
    assertThat(shared).isGreaterThan(100L * 100);
  }

  /** Its objects may hold nothing of what makes the text long. */
  @ParameterizedTest
  @EnumSource
  void weighsTheTextThatAPageKeeps(WireFormat format) throws Exception {
    StringBuilder noise = new StringBuilder();
    new Random(5).ints(200_000, 'A', 'Z').forEach(noise::appendCodePoint);
    String body =
        switch (format) {
          case JSON -> Bodies.json("{\"id\":1,\"password\":\"" + noise + "\"}");
          case XML -> Bodies.xml("<attribute name=\"id\">1</attribute><!--" + noise + "-->");
          case CSV -> Bodies.csv("# id,password", "1," + noise);
        };
    Page<Server> page =
        new PageDecoder<>(format, ServerType.INSTANCE, 10, "grid.server.list")
            .decode(Checks.answer(body.getBytes(UTF_8)));
    assertThat(page.objects()).hasSize(1);
    assertThat(page.memory()).isBetween(100_000L, 250_000L);
  }

  private static Page<Server> page(Summary summary, long... ids) {
    return new Page<>(
        LongStream.of(ids).mapToObj(id -> server(id, "server " + id)).toList(), summary);
  }

  private static Server server(@Nullable Long id, String name) {
    return new Server(
        id,
        name,
        null,
        new Coded<>(ServerState.ON, "On"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static List<@Nullable Long> ids(List<Server> servers) {
    List<@Nullable Long> ids = new ArrayList<>();
    servers.forEach(server -> ids.add(server.id()));
    return ids;
  }

  private static FailureContext context() {
    return FailureContext.before(SETTINGS, "grid.server.list", () -> Instant.EPOCH);
  }
}
