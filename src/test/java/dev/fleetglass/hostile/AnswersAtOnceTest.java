package dev.fleetglass.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.QuickSockets;
import dev.fleetglass.http.RawServer;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.provider.InstalledOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers each of which the heap could hold, but not all of them. */
@Timeout(120)
class AnswersAtOnceTest {
  private static final int CALLS = 5;

  /** What of a body is sent before it waits; its end is too little to count. */
  private static final int LONG = 100_000;

  /** Room for two such bodies, by two bytes for each character, but not for a third. */
  private static final long ROOM = 5L * LONG;

  private final MemoryBudget budget = new MemoryBudget(ROOM);

  /** Clusters are left out: each of their lists asks two things at one time. */
  @ParameterizedTest
  @EnumSource(value = Face.class, mode = EnumSource.Mode.EXCLUDE, names = "CLUSTERS")
  void failOneByOneWhereTheyDoNotFitTogether(Face face) throws Exception {
    CountDownLatch refused = new CountDownLatch(CALLS - 2);
    byte[] body = Face.bytes(face.answer(face.row("x".repeat(LONG))));
    int most = face.head.length() + 200;
    int begun = body.length - face.foot.length() - 4;
    assertThat(begun).isGreaterThan(LONG).isLessThan(LONG + most);
    try (RawServer server =
            new RawServer(out -> {
              out.write("HTTP/1.1 200 X\r\n\r\n".getBytes(UTF_8));
              out.write(body, 0, begun);
              out.flush();
              refused.await();
              out.write(body, begun, body.length - begun);
            });
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ExecutorCompletionService<Outcome> calls = new ExecutorCompletionService<>(threads);
      for (int i = 0; i < CALLS; i++) {
        calls.submit(() -> {
          Outcome outcome = face.of(TransportLimits.DEFAULT, budget, server.url());
          refused.countDown();
          return outcome;
        });
      }
      List<Outcome> all = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        all.add(calls.take().get());
      }
      List<Outcome> failed = all.stream().filter(outcome -> outcome.failure() != null).toList();
      assertThat(failed).allSatisfy(AnswersAtOnceTest::didNotFit);
      // Those that take the last of it in the same moment may all fail, so that fewer are left.
      assertThat(failed).hasSizeGreaterThanOrEqualTo(CALLS - 2);
      assertThat(all.stream().filter(outcome -> outcome.failure() == null))
          .allSatisfy(outcome -> assertThat(outcome.names()).hasSize(1));
      assertThat(budget.taken()).isZero();
      assertThat(face.of(TransportLimits.DEFAULT, budget, server.url()).names()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void failBesideOneThatHasNearlyAllOfItAndNotAfterIt(Face face) throws Exception {
    byte[] body = Face.bytes(face.answer(face.row("x".repeat(LONG))));
    try (RawServer server =
        new RawServer(out -> out.write(Face.bytes("HTTP/1.1 200 X\r\n\r\n", body)))) {
      try (MemoryBudget.Share other = budget.share()) {
        assertThat(other.take(ROOM - LONG)).isTrue();
        didNotFit(face.of(TransportLimits.DEFAULT, budget, server.url()));
        assertThat(budget.taken()).isEqualTo(ROOM - LONG);
      }
      assertThat(face.of(TransportLimits.DEFAULT, budget, server.url()).names()).hasSize(1);
      assertThat(budget.taken()).isZero();
    }
  }

  private static void didNotFit(Outcome outcome) {
    outcome.failed(
        ApiFailure.Undecodable.class,
        "answers-too-large",
        "The answers that are read at the same time hold more than memory can take.");
  }

  /** One answer after another, of a list that keeps them all until its end. */
  @Test
  void countWhatAListOfManyAnswersHasGathered() throws Exception {
    AtomicInteger pages = new AtomicInteger();
    AtomicInteger last = new AtomicInteger(2);
    try (RawServer server = new RawServer(out -> out.write(alerts(pages, last.get())))) {
      TestCalls calls = new TestCalls(budget);
      try (ProviderSession session =
          Face.CLUSTERS.open(calls, server.url(), TransportLimits.DEFAULT)) {
        AlertSource source = session.capability(AlertSource.class).orElseThrow();
        assertThat(source.alertRules(LoadProgress.NONE)).hasSize(101);
        assertThat(budget.taken()).isZero();

        last.set(1_000);
        pages.set(0);
        ApiFailure failure = TestCalls.failureOf(() -> source.alertRules(LoadProgress.NONE));
        assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
        assertThat(failure.context().hint()).isEqualTo("answers-too-large");
        assertThat(pages.get()).isBetween(2, 20);
        assertThat(budget.taken()).isZero();
      } catch (ApiException e) {
        throw new AssertionError(e.failure().summary(), e);
      }
    }
  }

  /** The list and how its clusters stand are kept until both are there and become one. */
  @ParameterizedTest
  @ValueSource(strings = {"cluster list", "cluster conditions"})
  void countBothAnswersThatAClusterListIsMadeOf(String first) throws Exception {
    String body = Face.CLUSTERS.answer(Face.CLUSTERS.row("x".repeat(LONG)));
    AtomicReference<CountDownLatch> read = new AtomicReference<>(new CountDownLatch(1));
    boolean listFirst = first.equals("cluster list");
    MemoryBudget three = new MemoryBudget(3L * LONG);
    TransportFactory transports =
        new TransportFactory(
                TestCalls.CLOCK,
                call -> {
                  if (call.operation().equals(first)) {
                    Objects.requireNonNull(read.get()).countDown();
                  }
                })
            .withMemory(three);
    try (MockWebServer server = QuickSockets.server()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              if (request.getUrl().encodedPath().endsWith("/conditions") == listFirst) {
                Objects.requireNonNull(read.get()).await();
              }
              return new MockResponse.Builder().body(body).build();
            }
          });
      server.start();
      try (ProviderSession session =
          InstalledOver.transports(transports, TestCalls.CLOCK)
              .open(
                  ConnectionSettings.of("c", "cloud", "cocktail", server.url("/").uri()),
                  Credentials.of(Map.of("token", "t0ken")))) {
        ClusterSource source = session.capability(ClusterSource.class).orElseThrow();
        for (int round = 0; round < 2; round++) {
          ApiFailure failure =
              listFirst
                  ? source.clusters(LoadProgress.NONE).gaps().getFirst()
                  : TestCalls.failureOf(() -> source.clusters(LoadProgress.NONE));
          assertThat(failure.context().hint()).isEqualTo("answers-too-large");
          assertThat(three.taken()).isZero();
          read.set(new CountDownLatch(1));
        }
      }
    }
  }

  private static byte[] alerts(AtomicInteger pages, int last) {
    int page = pages.incrementAndGet();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < (page == last ? 1 : 100); i++) {
      rows.add("{\"alertRuleSeq\":%d,\"alertName\":\"a\"}".formatted(page * 100 + i));
    }
    return ("HTTP/1.1 200 X\r\n\r\n{\"code\":\"\",\"status\":\"ok\",\"result\":["
            + String.join(",", rows)
            + "]}")
        .getBytes(UTF_8);
  }
}
