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
  /** What a wall display asks for, five seconds. */
  public static final Duration REFRESH = Duration.ofSeconds(5);

  /** Of every pod of the services; three of eight series of a metric then have another name. */
  public static final Duration POD_LIFE = Duration.ofMinutes(15);

  /**
   * What is done in one turn is done in every turn, at the same of its marks. At five seconds a
   * mark is a step: the rings of all series drop a chunk of their samples once in a turn, so what
   * is in memory goes up and down, and whole turns are compared.
   */
  private static final int MARKS = 1_024;

  private static final Duration MARK = Duration.ofSeconds(5);

  /** Marks after which the history's thread, which lives in real time, is waited for. */
  private static final int SETTLE = 128;

  private static final int LOOKS_IN_A_TURN = 4;
  private static final int A_MINUTE = 12;

  /** In the night of this day Europe's clocks go forward, at one o'clock UTC. */
  private static final Instant SUMMER_TIME = Instant.parse("2026-03-29T01:00:00Z");

  private final Path home;
  private final int metrics;
  private final Duration refresh;
  private final int stride;
  private final Duration podLife;

  /** Marks that one step passes. */
  private final int pace;

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
   * @param refresh time between two steps and between two polls: 5, 10 or 20 s
   * @param stride steps after which is drawn, a power of two
   * @param podLife how long a pod lives: the shorter, the more series come and go
   */
  public Soak(
      Path home, Duration time, int metrics, Duration refresh, int stride, Duration podLife) {
    this.podLife = podLife;
    this.home = home;
    this.metrics = metrics;
    this.refresh = refresh;
    this.stride = stride;
    pace = (int) refresh.dividedBy(MARK);
    int turns = Math.ceilDiv((int) time.dividedBy(MARK), MARKS);
    warm = Math.max(1, turns / 5);
    compared = Math.max(1, (turns - warm) / 2);
  }

  /** Tells what was seen each time, on the caller's thread. */
  public void setOnLook(Consumer<Usage> value) {
    onLook = value;
  }

  /** How many polls of each metric a run has. */
  public int steps() {
    return (warm + 2 * compared) * MARKS / pace;
  }

  /** Runs. */
  public Held run(SoakStage stage) throws Exception {
    Instant start = SUMMER_TIME.minus(refresh.multipliedBy(steps() / 2));
    SteppedServices[] clock = new SteppedServices[1];
    SoakFleet fleet = new SoakFleet(() -> start.plus(clock[0].passed()), refresh, metrics, podLife);
    try (SteppedServices services =
        new SteppedServices(home, new MemorySecretStore(), (_, _) -> fleet, start)) {
      clock[0] = services;
      services.preferences().change(services.preferences().settings().withZone("Europe/Berlin"));
      for (int i = 0; i < SoakFleet.CONNECTIONS; i++) {
        save(services, i);
      }
      services.pass(refresh);
      SoakSubject subject = stage.call(() -> stage.open(services));
      for (int step = 0; step < steps(); step += stride) {
        int first = step;
        stage.call(() -> {
          for (int i = first; i < first + stride; i++) {
            services.pass(refresh);
            int mark = i * pace % MARKS;
            disturb(services, mark);
            subject.step(mark, services.clock().instant());
            services.work();
          }
          return true;
        });
        subject.draw();
        int done = (step + stride) * pace;
        if (done % SETTLE == 0) {
          services.settle();
        }
        if (done % (MARKS / LOOKS_IN_A_TURN) == 0) {
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

  /** Whether a turn has just ended, so that what is held may be compared with other ends. */
  public boolean isTurn() {
    return looks.size() % LOOKS_IN_A_TURN == 0;
  }

  /** What was seen so far, oldest first. */
  public List<Usage> looks() {
    return List.copyOf(looks);
  }

  private void disturb(SteppedServices services, int mark) throws IOException {
    switch (mark) {
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
