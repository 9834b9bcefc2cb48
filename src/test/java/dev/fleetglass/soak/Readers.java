package dev.fleetglass.soak;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.service.SteppedServices;
import dev.fleetglass.service.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads as the panels of a wall do: each watches its metric and holds the newest snapshot, reads
 * some of the past every ten minutes, and all are opened anew when the wall shows another
 * dashboard.
 */
final class Readers implements SoakSubject {
  private static final Duration ROTATION = Duration.ofMinutes(30);
  private static final Duration READ = Duration.ofMinutes(10);
  private static final int POINTS = 400;

  private final SteppedServices services;
  private final int panels;
  private final Duration window;
  private final List<Panel> open = new ArrayList<>();
  private final List<Subscription> others = new ArrayList<>();
  private @Nullable Instant rotated;
  private @Nullable Instant readAt;

  /** What was told, so that a soak cannot pass by nothing happening. */
  final Set<FleetEvent.Kind> events = EnumSet.noneOf(FleetEvent.Kind.class);

  /** Samples that were read of the past, so that a soak cannot pass by reading nothing. */
  long read;

  /**
   * Reads from now on.
   *
   * @param window how far back; what is held does not settle before that much time has passed
   */
  Readers(SteppedServices services, int panels, Duration window) {
    this.services = services;
    this.panels = panels;
    this.window = window;
  }

  /** One panel. */
  private static final class Panel {
    private final MetricChoice choice;
    private final MetricWatch watch;
    private @Nullable MetricSnapshot newest;
    private List<SeriesData> past = List.of();
    private Instant readAt = Instant.MIN;

    Panel(SteppedServices services, MetricChoice choice) {
      this.choice = choice;
      watch = services.metrics().watch(choice, snapshot -> newest = snapshot);
    }
  }

  @Override
  public void step(Instant now) {
    if (rotated == null || Duration.between(rotated, now).abs().compareTo(ROTATION) >= 0) {
      rotated = now;
      rotate();
    }
    for (Panel panel : open) {
      if (panel.readAt.equals(Instant.MIN)
          || Duration.between(panel.readAt, now).abs().compareTo(READ) >= 0) {
        panel.readAt = now;
        panel.past = get(services.past().series(panel.choice, now.minus(window), now, POINTS));
        panel.past.forEach(series -> read += series.samples().size());
      }
    }
    if (open.stream().anyMatch(panel -> panel.newest == null)) {
      throw new AssertionError("a panel was told nothing");
    }
    if (readAt == null || Duration.between(readAt, now).abs().compareTo(READ) >= 0) {
      readAt = now;
      get(services.past().events(now.minus(window), now))
          .forEach(event -> events.add(event.kind()));
      var _ = get(services.past().servers(now.minus(window)));
    }
  }

  @Override
  public int listeners() {
    return open.size() + others.size();
  }

  @Override
  public void close() {
    open.forEach(panel -> panel.watch.close());
    open.clear();
    others.forEach(Subscription::close);
    others.clear();
  }

  private void rotate() {
    close();
    List<MetricChoice> choices = services.metrics().choices();
    for (int i = 0; i < panels; i++) {
      open.add(new Panel(services, choices.get(i % choices.size())));
    }
    others.add(services.past().watchEvents(told -> read += told.size()));
    others.add(services.past().watchStatus(_ -> {}));
    others.add(services.clusters().subscribe(_ -> {}));
    services.work();
  }

  private <V> V get(CompletableFuture<V> future) {
    services.work();
    return future.join();
  }
}
