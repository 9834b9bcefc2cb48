package dev.fleetglass.soak;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.service.SteppedServices;
import dev.fleetglass.store.MemorySecretStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Days of a console in minutes: the real services over a clock that is moved, with a history file
 * and panels that draw, while connections fail, are saved anew and taken away, the computer sleeps,
 * somebody sets the clock by an hour and summer time begins. What is held is compared between an
 * early and the last stretch of the run.
 */
public final class Soak {
  static final Duration REFRESH = Duration.ofSeconds(5);

  /**
   * Steps of one turn. The rings of all series drop a chunk of their samples at about the same
   * time, so what is in memory goes up and down; whole turns of that are compared.
   */
  static final int TURN = 1_024;

  /** Steps after which the history's thread, which lives in real time, is waited for. */
  private static final int SETTLE = 120;

  private static final int LOOKS_IN_A_TURN = 4;
  private static final int A_MINUTE = 12;

  /** In the night of this day Europe's clocks go forward, at one o'clock UTC. */
  private static final Instant SUMMER_TIME = Instant.parse("2026-03-29T01:00:00Z");

  private final Path home;
  private final int metrics;
  private final int stride;

  /** Turns that are compared with as many later ones, and turns before those. */
  private final int compared;

  private final int warm;
  private final List<Usage> looks = new ArrayList<>();
  private Consumer<Usage> onLook = _ -> {};
  private int sessions;

  /**
   * Prepares a run.
   *
   * @param home an empty folder
   * @param time how long it lasts by the console's clock, at least some five hours
   * @param metrics of each of three connections
   * @param stride steps of five seconds after which is drawn, a power of two
   */
  public Soak(Path home, Duration time, int metrics, int stride) {
    this.home = home;
    this.metrics = metrics;
    this.stride = stride;
    int turns = Math.ceilDiv((int) time.dividedBy(REFRESH), TURN);
    warm = Math.max(1, turns / 5);
    compared = Math.max(1, (turns - warm) / 2);
  }

  /** Tells what was seen each time, on the caller's thread. */
  public void setOnLook(Consumer<Usage> value) {
    onLook = value;
  }

  /** Steps of five seconds that a run has. */
  public int steps() {
    return (warm + 2 * compared) * TURN;
  }

  /** Runs. */
  public Held run(SoakStage stage) throws Exception {
    Instant start = SUMMER_TIME.minus(REFRESH.multipliedBy(steps() / 2));
    SteppedServices[] clock = new SteppedServices[1];
    SoakFleet fleet = new SoakFleet(() -> start.plus(clock[0].passed()), REFRESH, metrics);
    try (SteppedServices services =
        new SteppedServices(home, new MemorySecretStore(), (_, _) -> fleet, start)) {
      clock[0] = services;
      services.preferences().change(services.preferences().settings().withZone("Europe/Berlin"));
      for (int i = 0; i < SoakFleet.CONNECTIONS; i++) {
        save(services, i);
      }
      services.pass(REFRESH);
      SoakSubject subject = stage.call(() -> stage.open(services));
      for (int step = 0; step < steps(); step += stride) {
        int first = step;
        stage.call(() -> {
          for (int i = first; i < first + stride; i++) {
            services.pass(REFRESH);
            disturb(services, i % TURN);
            subject.step(i % TURN, services.clock().instant());
            services.work();
          }
          return true;
        });
        subject.draw();
        int done = step + stride;
        if (done % SETTLE < stride) {
          services.settle();
        }
        if (done % (TURN / LOOKS_IN_A_TURN) == 0) {
          looks.add(stage.call(() -> Usage.now(services, subject)));
          onLook.accept(looks.getLast());
        }
      }
      stage.call(() -> {
        subject.close();
        return true;
      });
    }
    return Held.of(looks, compared * LOOKS_IN_A_TURN);
  }

  /** What was seen so far, oldest first. */
  public List<Usage> looks() {
    return List.copyOf(looks);
  }

  private void disturb(SteppedServices services, int step) throws IOException {
    switch (step) {
      case 11 * A_MINUTE, 58 * A_MINUTE -> {
        save(services, 0);
        services.work();
      }
      case 20 * A_MINUTE -> services.setClock(Duration.ofHours(1));
      case 24 * A_MINUTE -> services.setClock(Duration.ofHours(-1));
      case 40 * A_MINUTE -> enable(services, false);
      case 50 * A_MINUTE -> enable(services, true);
      case 60 * A_MINUTE -> services.sleep(Duration.ofMinutes(20));
      default -> {}
    }
  }

  /** A new session, as after a change of its settings. */
  private void save(SteppedServices services, int number) throws IOException {
    services.connections().save(SoakFleet.connection(number, sessions++), Credentials.none());
  }

  private void enable(SteppedServices services, boolean on) throws IOException {
    ConnectionSettings last = SoakFleet.connection(SoakFleet.CONNECTIONS - 1, sessions++);
    services.connections().save(last.withEnabled(on), Credentials.none());
    services.work();
  }
}
