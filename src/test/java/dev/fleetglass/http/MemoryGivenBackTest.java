package dev.fleetglass.http;

import static dev.fleetglass.http.TestCalls.TEXT;
import static dev.fleetglass.http.TestCalls.failureOf;
import static dev.fleetglass.http.TestCalls.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/** However a call ends, nothing of the memory of all answers stays taken. */
@Timeout(60)
class MemoryGivenBackTest {
  private static final String BODY = "x".repeat(50_000);

  private final MemoryBudget budget = new MemoryBudget(1 << 20);
  private final TestCalls calls = new TestCalls(budget);
  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  /** Tells when something of the body was counted, and reads on until it ends. */
  private final Decoder<String> slow =
      answer -> {
        answer.body().readNBytes(1_000);
        assertThat(budget.taken()).isGreaterThanOrEqualTo(2_000);
        reading.countDown();
        return TEXT.decode(answer);
      };

  @Test
  void afterAnAnswerAndAfterTheListThatKeepsIt() throws Exception {
    ends(out -> write(out, "200 X", BODY), TEXT, 2L * BODY.length());
  }

  @Test
  void whenTheDecoderBreaks() throws Exception {
    for (Callable<String> broken :
        List.<Callable<String>>of(
            () -> {
              throw new IllegalStateException("broken");
            },
            () -> {
              throw new StackOverflowError();
            },
            () -> {
              throw new UndecodableException(null, "Not that.");
            },
            () -> {
              throw new RefusedException("code", "words");
            })) {
      ends(
          out -> write(out, "200 X", BODY),
          answer -> {
            assertThat(TEXT.decode(answer)).hasSize(BODY.length());
            assertThat(budget.taken()).isEqualTo(2L * BODY.length());
            return thrown(broken);
          },
          0);
    }
  }

  private static String thrown(Callable<String> broken)
      throws IOException, UndecodableException, RefusedException {
    try {
      return broken.call();
    } catch (RuntimeException | UndecodableException | RefusedException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whenTheServiceBreaksOffOrRefuses() throws Exception {
    ends(
        out ->
            out.write(("HTTP/1.1 200 X\r\nContent-Length: 90000\r\n\r\n" + BODY).getBytes(UTF_8)),
        slow,
        0);
    for (String status : new String[] {"400 X", "503 X", "302 X\r\nLocation: http://other.test/"}) {
      ends(out -> write(out, status, BODY), TEXT, 0);
    }
  }

  @Test
  void ofEveryAttemptAndEveryHop() throws Exception {
    AtomicInteger count = new AtomicInteger();
    ends(
        out -> {
          switch (count.incrementAndGet()) {
            case 1 -> write(out, "503 X", BODY);
            case 2 -> write(out, "302 X\r\nLocation: /y", BODY);
            case 3 -> write(out, "502 X", BODY);
            default -> write(out, "200 X", BODY);
          }
        },
        TEXT,
        2L * BODY.length());
    assertThat(count).hasValue(5);
  }

  @Test
  void whenTheCallerIsInterrupted() throws Exception {
    try (RawServer server = endless();
        Transport transport = calls.open(server.url());
        MemoryBudget.Share list = budget.share()) {
      Thread caller =
          Thread.ofVirtual().start(() -> failureOf(() -> transport.call(read("/x"), slow, list)));
      reading.await();
      caller.interrupt();
      caller.join();
      nothingIsTaken();
    }
  }

  @Test
  @SuppressWarnings("try") // closed in the midst of a call, which is what this is about
  void whenTheConnectionIsClosed() throws Exception {
    try (RawServer server = endless();
        Transport transport = calls.open(server.url());
        MemoryBudget.Share list = budget.share()) {
      Thread caller =
          Thread.ofVirtual().start(() -> failureOf(() -> transport.call(read("/x"), slow, list)));
      reading.await();
      transport.close();
      caller.join();
      nothingIsTaken();
    }
  }

  /** The caller comes free at once, while the answer is still decoded and only then kept. */
  @Test
  void whenAnAnswerComesForAListThatWasGivenUp() throws Exception {
    CountDownLatch decoded = new CountDownLatch(1);
    try (RawServer server = new RawServer(out -> write(out, "200 X", BODY));
        Transport transport = calls.open(server.url())) {
      MemoryBudget.Share list = budget.share();
      Decoder<String> deaf =
          answer -> {
            String text = TEXT.decode(answer);
            reading.countDown();
            while (decoded.getCount() > 0) {
              try {
                decoded.await();
              } catch (InterruptedException goesOn) {
                // As a parser does that is busy with what it has.
              }
            }
            return text;
          };
      Thread caller =
          Thread.ofVirtual().start(() -> failureOf(() -> transport.call(read("/x"), deaf, list)));
      reading.await();
      caller.interrupt();
      caller.join();
      list.close();
      assertThat(budget.taken()).isEqualTo(2L * BODY.length());
      decoded.countDown();
      nothingIsTaken();
    }
  }

  private RawServer endless() throws IOException {
    return new RawServer(out -> {
      write(out, "200 X", BODY);
      out.flush();
      never.await();
    });
  }

  private void ends(RawServer.Answering answering, Decoder<String> decoder, long kept)
      throws Exception {
    try (RawServer server = new RawServer(answering);
        Transport transport = calls.open(server.url());
        MemoryBudget.Share list = budget.share()) {
      call(transport, decoder, null);
      assertThat(budget.taken()).isZero();
      call(transport, decoder, list);
      assertThat(budget.taken()).isEqualTo(kept);
    }
    assertThat(budget.taken()).isZero();
  }

  private static void call(
      Transport transport, Decoder<String> decoder, MemoryBudget.@Nullable Share list) {
    try {
      assertThat(transport.call(read("/x"), decoder, list)).hasSize(BODY.length());
    } catch (ApiException expected) {
      assertThat(expected.failure()).isNotInstanceOf(ApiFailure.Cancelled.class);
    }
  }

  /** The worker may still be on its way out when its caller is free. */
  private void nothingIsTaken() throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> budget.taken() == 0);
  }

  private static void write(OutputStream out, String status, String body) throws IOException {
    out.write(("HTTP/1.1 " + status + "\r\n\r\n" + body).getBytes(UTF_8));
  }
}
