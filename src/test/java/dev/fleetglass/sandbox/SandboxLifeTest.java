package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SandboxLifeTest {
  @Test
  @Timeout(30)
  void closesInTheMiddleOfADripAndOfAWait() throws Exception {
    try (Caller caller = new Caller()) {
      Sandbox sandbox = caller.sandbox;
      sandbox.faults().apply("drip=100,api=cocktail;late=1h,api=gogrid");
      CountDownLatch dripping = new CountDownLatch(1);
      CompletableFuture<HttpResponse<String>> late =
          async(() -> caller.gogrid("/grid/server/list", ""));
      CompletableFuture<byte[]> drip =
          async(() -> {
            try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.cocktailUrl().getPort())) {
              socket
                  .getOutputStream()
                  .write(
                      ("GET /api/cluster HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                              + sandbox.token()
                              + "\r\n\r\n")
                          .getBytes(StandardCharsets.US_ASCII));
              socket.getInputStream().readNBytes(200);
              dripping.countDown();
              return socket.getInputStream().readAllBytes();
            }
          });
      dripping.await();

      sandbox.close();

      assertThatThrownBy(late::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
      assertThat(drip.handle((bytes, failure) -> true).get(20, TimeUnit.SECONDS)).isTrue();
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() ->
              new Socket(InetAddress.getLoopbackAddress(), sandbox.cocktailUrl().getPort())
                  .close());
      sandbox.close();
    }
  }

  @Test
  @Timeout(30)
  void leavesNoThreadBehind() throws Exception {
    var before = Thread.getAllStackTraces().keySet();
    try (Caller caller = new Caller()) {
      caller.cocktail("/api/cluster");
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread)
          && (thread.getName().startsWith("HTTP-Dispatcher")
              || thread.getName().startsWith("idle-timeout"))) {
        thread.join();
      }
    }

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("HTTP-Dispatcher") || name.startsWith("idle-timeout"));
  }

  @Test
  void credentialsAreNewAtEachStartUnlessThereIsASeed() throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withSize(1, 1);
    try (Sandbox one = Sandbox.start(options, Clock.systemUTC());
        Sandbox two = Sandbox.start(options, Clock.systemUTC());
        Sandbox seeded = Sandbox.start(options.withSeed(9), Clock.systemUTC());
        Sandbox again = Sandbox.start(options.withSeed(9), Clock.systemUTC())) {
      assertThat(one.token()).isNotEqualTo(two.token()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
      assertThat(one.apiKey()).isNotEqualTo(two.apiKey()).matches("[0-9a-f]{16}");
      assertThat(one.secret()).isNotEqualTo(two.secret()).hasSize(20);
      assertThat(seeded.token()).isEqualTo(again.token());
      assertThat(seeded.secret()).isEqualTo(again.secret());
      assertThat(one.toString()).doesNotContain(one.token(), one.apiKey(), one.secret());
      assertThat(one.gogridUrl()).hasPath("/api").hasHost("127.0.0.1");
    }
  }

  @Test
  void takesThePortItIsGivenAndSaysWhenItIsTaken() throws Exception {
    try (Sandbox first = Sandbox.start(SandboxOptions.defaults(), Clock.systemUTC())) {
      SandboxOptions same = SandboxOptions.defaults().withPort(first.cocktailUrl().getPort());

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Sandbox.start(same, Clock.systemUTC()));
    }
  }

  @Test
  void startsWithFaultsAndRefusesUnreadableOnes() throws Exception {
    try (Caller caller = new Caller(SandboxOptions.defaults().withFaults("status=500"))) {
      assertThat(caller.cocktail("/api/cluster").statusCode()).isEqualTo(500);
    }
    SandboxOptions wrong = SandboxOptions.defaults().withFaults("nonsense");
    assertThatExceptionOfType(FaultSpecException.class)
        .isThrownBy(() -> Sandbox.start(wrong, Clock.systemUTC()));
  }

  private interface Work<T> {
    T get() throws Exception;
  }

  private static <T> CompletableFuture<T> async(Work<T> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            future.complete(work.get());
          } catch (Exception e) {
            future.completeExceptionally(e);
          }
        });
    return future;
  }
}
