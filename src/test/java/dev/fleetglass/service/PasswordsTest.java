package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.service.PasswordReveal.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final ManualWorkers workers = new ManualWorkers();
  private final List<Outcome> told = new ArrayList<>();
  private final RevealedSecret secret = new RevealedSecret("hush".toCharArray());

  /** Gives one password, or refuses. */
  @FunctionalInterface
  private interface Keeper {
    RevealedSecret reveal(long id) throws ApiException;
  }

  @Test
  void givesTheAnswerOnAServiceThreadAndLeavesItToWhoeverIsTold() {
    Passwords passwords = passwords(workers, id -> id == 7 ? secret : none());

    passwords.reveal("a", "A", 7, told::add);
    assertThat(told).isEmpty();
    workers.runAll();

    assertThat(told).containsExactly(new Outcome.Shown(secret));
    assertThat(secret.characters()).containsExactly('h', 'u', 's', 'h');
  }

  @Test
  void tellsWhyTheServiceDoesNotGiveIt() {
    ApiException refused = Samples.serverFault();

    passwords(
            workers,
            _ -> {
              throw refused;
            })
        .reveal("a", "A", 7, told::add);
    workers.runAll();

    assertThat(told).containsExactly(new Outcome.Refused(refused.failure()));
  }

  @Test
  void tellsThatAServiceKeepsNone() {
    passwords(workers, null).reveal("a", "A", 7, told::add);
    workers.runAll();

    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            outcome -> assertThat(outcome.failure()).isInstanceOf(ApiFailure.Unsupported.class));
  }

  @Test
  void tellsOfADefectWithoutItsWords() {
    passwords(
            workers,
            _ -> {
              throw new IllegalStateException("hush");
            })
        .reveal("a", "A", 7, told::add);
    workers.runAll();

    assertThat(told).hasSize(1);
    assertThat(told.toString()).contains("unexpected").doesNotContain("hush");
  }

  @Test
  void wipesAnAnswerThatNobodyWaitsForAnyMore() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Subscription question =
          passwords(
                  threads,
                  _ -> {
                    asked.countDown();
                    try {
                      new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                      interrupted.countDown();
                    }
                    // As a call that was answered at the moment it was cancelled.
                    return secret;
                  })
              .reveal("a", "A", 7, told::add);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      question.close();

      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(told).isEmpty();
    assertThat(secret.characters()).containsOnly('\0');
  }

  private static RevealedSecret none() {
    throw new AssertionError("another password was asked for");
  }

  private static Passwords passwords(ExecutorService executor, @Nullable Keeper keeper) {
    Sessions sessions =
        new Sessions() {
          @Override
          public Subscription watchLinks(Consumer<List<Link>> listener) {
            return () -> {};
          }

          @Override
          public ProviderSession open(String connectionId) {
            return new Session(keeper);
          }
        };
    return new Passwords(sessions, executor, new ManualClock());
  }

  /** A session with nothing but passwords. */
  private record Session(@Nullable Keeper keeper) implements ProviderSession {
    @Override
    public ConnectionSettings connection() {
      return Samples.connection("a");
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
      if (keeper == null || type != PasswordSource.class) {
        return Optional.empty();
      }
      PasswordSource source =
          new PasswordSource() {
            @Override
            public Fetched<PasswordEntry> passwords(LoadProgress progress) {
              return Fetched.of(List.of());
            }

            @Override
            public RevealedSecret reveal(long id) throws ApiException {
              return keeper.reveal(id);
            }
          };
      return Optional.of(type.cast(source));
    }

    @Override
    public void verify() {}

    @Override
    public void close() {}
  }
}
