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
  private static final int LOOKS_IN_A_TURN = 8;

  /** In the night of this day Europe's clocks go forward, at one o'clock UTC. */
  private static final Instant SUMMER_TIME = Instant.parse("2026-03-29T01:00:00Z");

  private final Path home;
  private final int turns;
  private final int warm;
  private final List<Usage> looks = new ArrayList<>();
  private int sessions;

  /**
   * Prepares a run.
   *
   * @param home an empty folder
   * @param time how long it lasts by the console's clock
   */
  public Soak(Path home, Duration time) {
    this.home = home;
    turns = (int) Math.max(3, Math.ceilDiv(time.toSeconds(), TURN.toSeconds()));
    warm = Math.max(1, turns / 4);
  }

  /** Runs with a subject that is made once the connections are there. */
  public Held run(Function<SteppedServices, SoakSubject> panels) throws Exception {
    Instant start =
        SUMMER_TIME.minus(TURN.multipliedBy(turns).dividedBy(2));
    SteppedServices[] clock = new SteppedServices[1];
    SoakFleet fleet = new SoakFleet(() -> start.plus(clock[0].passed()), REFRESH);
    try (SteppedServices services =
        new SteppedServices(home, new MemorySecretStore(), (_, _) -> fleet, start)) {
      clock[0] = services;
      services.preferences().change(services.preferences().settings().withZone("Europe/Berlin"));
      for (int i = 0; i < SoakFleet.CONNECTIONS; i++) {
        save(services, i);
      }
      services.pass(STEP);
      try (SoakSubject subject = panels.apply(services)) {
        long steps = TURN.multipliedBy(turns).dividedBy(STEP);
        long between = steps / turns / LOOKS_IN_A_TURN;
        for (long step = 0; step < steps; step++) {
          services.pass(STEP);
          disturb(services, step);
          subject.step(services.clock().instant());
          services.settle();
          if (step % between == between - 1) {
            looks.add(Usage.now(services.listeners() + subject.listeners(), services.timers()));
          }
        }
      }
    }
    return Held.of(looks, warm * LOOKS_IN_A_TURN);
  }

  private void disturb(SteppedServices services, long step) throws IOException {
    if (step % 47 == 11) {
      save(services, (int) (step % SoakFleet.CONNECTIONS));
      services.work();
    }
    if (step % 131 == 60) {
      enable(services, false);
    }
    if (step % 131 == 75) {
      enable(services, true);
    }
    if (step % 400 == 170) {
      services.sleep(Duration.ofMinutes(20));
    }
    if (step % 300 == 30) {
      services.setClock(Duration.ofHours(1));
    }
    if (step % 300 == 90) {
      services.setClock(Duration.ofHours(-1));
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
