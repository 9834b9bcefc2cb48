package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.RevealedSecret;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows passwords that services keep, one at a time. Safe for use from any thread. */
public final class Passwords implements PasswordReveal {
  private final Sessions sessions;
  private final ExecutorService workers;
  private final InstantSource clock;

  Passwords(Sessions sessions, ExecutorService workers, InstantSource clock) {
    this.sessions = sessions;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public Subscription reveal(
      String connectionId, String connection, long id, Consumer<Outcome> told) {
    Asked asked = new Asked(told);
    asked.job = workers.submit(() -> ask(connectionId, connection, id, asked));
    return asked;
  }

  private void ask(String connectionId, String connection, long id, Asked asked) {
    String operation = PasswordSource.class.getSimpleName();
    try {
      PasswordSource source =
          sessions
              .open(connectionId)
              .capability(PasswordSource.class)
              .orElseThrow(() ->
                  new ApiException(Failures.unsupported(connection, operation, clock.instant())));
      asked.tell(new Outcome.Shown(source.reveal(id)));
    } catch (ApiException e) {
      asked.tell(new Outcome.Refused(e.failure()));
    } catch (RuntimeException | Error e) {
      asked.tell(
          new Outcome.Refused(Failures.unexpected(connection, operation, e, clock.instant())));
    }
  }

  /** One question; what comes after it was taken back is wiped unread. */
  private static final class Asked implements Subscription {
    private @Nullable Consumer<Outcome> told;
    private volatile @Nullable Future<?> job;

    Asked(Consumer<Outcome> told) {
      this.told = told;
    }

    void tell(Outcome outcome) {
      Consumer<Outcome> listener = take();
      if (listener != null) {
        listener.accept(outcome);
      } else if (outcome instanceof Outcome.Shown(RevealedSecret secret)) {
        secret.close();
      }
    }

    private synchronized @Nullable Consumer<Outcome> take() {
      Consumer<Outcome> listener = told;
      told = null;
      return listener;
    }

    @Override
    public void close() {
      Future<?> asking = job;
      if (take() != null && asking != null) {
        asking.cancel(true);
      }
    }
  }
}
