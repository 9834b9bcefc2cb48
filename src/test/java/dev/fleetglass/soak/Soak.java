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
import java.util.function.Function;

/**
 * Days of a console in minutes: the real services over a clock that is moved, with a history file,
 * while connections fail, are saved anew and taken away, the computer sleeps, somebody sets the
 * clock by an hour and summer time begins. What is held is compared between an early and the last
 * stretch of the run.
 */
public final class Soak {
  static final Duration REFRESH = Duration.ofSeconds(5);
  static final int PANELS = 30;

  /**
   * The rings of all series drop a chunk of their samples at about the same time, so what is in
   * memory goes up and down; whole turns of that are compared.
   */
  static final Duration TURN = REFRESH.multipliedBy(1_024);

  private static final Duration STEP = Duration.ofMinutes(1);

  /** Steps after which the history's thread, which lives in real time, is waited for. */
  private static final int SETTLE = 10;

  private static final int LOOKS_IN_A_TURN = 4;

  /** In the night of this day Europe's clocks go forward, at one o'clock UTC. */
  private static final Instant SUMMER_TIME = Instant.parse("2026-03-29T01:00:00Z");

  private final Path home;
  private final int metrics;

  /** Turns that are compared with as many later ones, and turns before those. */
  private final int compared;

  private final int warm;
  private final List<Usage> looks = new ArrayList<>();
  private int sessions;

  /**
   * Prepares a run.
   *
   * @param home an empty folder
   * @param time how long it lasts by the console's clock, at least some five hours
   * @param metrics of each of three connections
   */
  public Soak(Path home, Duration time, int metrics) {
    this.home = home;
    this.metrics = metrics;
    int turns = (int) Math.ceilDiv(time.toSeconds(), TURN.toSeconds());
    warm = Math.max(1, turns / 5);
    compared = Math.max(1, (turns - warm) / 2);
  }

  /**
   * Thirty panels' worth of reading, without panels.
   *
   * @param window how far back they look; what is held does not settle before that has passed
   */
  public static SoakSubject readers(SteppedServices services, Duration window) {
    return new Readers(services, PANELS, window);
  }

  /** Runs with a subject that is made once the connections are there. */
  public Held run(Function<SteppedServices, SoakSubject> panels) throws Exception {
    int turns = warm + 2 * compared;
    Instant start = SUMMER_TIME.minus(TURN.multipliedBy(turns).dividedBy(2));
    SteppedServices[] clock = new SteppedServices[1];
    SoakFleet fleet = new SoakFleet(() -> start.plus(clock[0].passed()), REFRESH, metrics);
    try (SteppedServices services =
        new SteppedServices(home, new MemorySecretStore(), (_, _) -> fleet, start)) {
      clock[0] = services;
      services.preferences().change(services.preferences().settings().withZone("Europe/Berlin"));
      for (int i = 0; i < SoakFleet.CONNECTIONS; i++) {
        save(services, i);
      }
      services.pass(STEP);
      try (SoakSubject subject = panels.apply(services)) {
        long steps = turns * TURN.dividedBy(STEP);
        long between = TURN.dividedBy(STEP) / LOOKS_IN_A_TURN;
        for (long step = 0; step < steps; step++) {
          services.pass(STEP);
          disturb(services, step);
          subject.step(services.clock().instant());
          if (step % SETTLE == SETTLE - 1) {
            services.settle();
          }
          if (step % between == between - 1) {
            looks.add(Usage.now(services.listeners() + subject.listeners(), services.timers()));
          }
        }
      }
    }
    return Held.of(looks, compared * LOOKS_IN_A_TURN);
  }

  List<Usage> looks() {
    return looks;
  }

  /** The same in every turn, so that turns can be compared. */
  private void disturb(SteppedServices services, long step) throws IOException {
    switch ((int) (step % TURN.dividedBy(STEP))) {
      case 11, 58 -> {
        save(services, 0);
        services.work();
      }
      case 20 -> services.setClock(Duration.ofHours(1));
      case 24 -> services.setClock(Duration.ofHours(-1));
      case 40 -> enable(services, false);
      case 50 -> enable(services, true);
      case 60 -> services.sleep(Duration.ofMinutes(20));
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
