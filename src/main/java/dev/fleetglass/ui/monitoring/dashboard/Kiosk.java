package dev.fleetglass.ui.monitoring.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which dashboards a wall display shows in turn, and for how long each. JavaFX thread only. */
public final class Kiosk {
  private final Set<String> chosen;
  private final Runnable changed;
  private int seconds;
  private @Nullable Instant turnedAt;

  Kiosk(Set<String> chosen, int seconds, Runnable changed) {
    this.chosen = new LinkedHashSet<>(chosen);
    this.seconds = seconds;
    this.changed = changed;
  }

  /** Ids of the dashboards to show in turn; empty for the one that is shown. */
  public Set<String> chosen() {
    return Set.copyOf(chosen);
  }

  /** How long each is shown. */
  public int seconds() {
    return seconds;
  }

  /** Keeps the choice for this and later runs. */
  public void choose(Set<String> ids, int every) {
    chosen.clear();
    chosen.addAll(ids);
    seconds = every;
    changed.run();
  }

  /** A turn begins now. */
  public void start(Instant now) {
    turnedAt = now;
  }

  /** The dashboard to show from now on; null while the present one has time left. */
  public @Nullable DashboardItem next(
      Instant now, List<DashboardItem> items, @Nullable DashboardItem shown) {
    Instant since = turnedAt;
    if (since == null || Duration.between(since, now).toSeconds() < seconds) {
      return null;
    }
    turnedAt = now;
    List<DashboardItem> turn = items.stream().filter(item -> chosen.contains(item.id())).toList();
    if (turn.isEmpty()) {
      return null;
    }
    int at = -1;
    for (int i = 0; i < turn.size(); i++) {
      if (shown != null && turn.get(i).id().equals(shown.id())) {
        at = i;
      }
    }
    DashboardItem next = turn.get((at + 1) % turn.size());
    return shown != null && next.id().equals(shown.id()) ? null : next;
  }
}
