package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.SeriesData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together how a panel's queries stand. */
final class PanelStanding {
  private PanelStanding() {}

  /**
   * How the queries stand together.
   *
   * @param missing what the panel asks for in vain
   * @param broken why the panel could not be computed; empty when it could
   * @param before how they stood
   */
  static PanelStatus of(
      List<PanelSource> sources,
      List<PanelStatus.Missing> missing,
      String broken,
      PanelStatus before) {
    boolean loading = false;
    boolean polling = false;
    @Nullable ApiFailure failure = null;
    @Nullable Instant good = null;
    @Nullable Instant sample = null;
    @Nullable Instant next = null;
    String unread = "";
    for (PanelSource source : sources) {
      MetricSnapshot told = source.snapshot();
      unread = unread.isEmpty() ? source.unread() : unread;
      if (told == null) {
        loading = true;
        continue;
      }
      LoadState state = told.state();
      loading |= state instanceof LoadState.Idle;
      if (state instanceof LoadState.Loading load) {
        polling = true;
        loading |= load.lastGoodAt() == null;
      }
      if (failure == null && state instanceof LoadState.Failed failed) {
        failure = failed.failure();
        good = failed.lastGoodAt();
      } else if (failure == null && state instanceof LoadState.Ready ready) {
        good = later(good, ready.at());
      }
      next = next == null ? told.nextAt() : next;
      sample = later(sample, newest(told));
    }
    if (failure == null && polling && before.failure() != null) {
      // While the next try is under way the mark of the last failure stays.
      failure = before.failure();
      good = before.lastGoodAt();
    }
    return new PanelStatus(loading, polling, failure, good, sample, next, missing, unread, broken);
  }

  private static @Nullable Instant newest(MetricSnapshot told) {
    long newest = Long.MIN_VALUE;
    for (SeriesData one : told.series()) {
      newest = Math.max(newest, one.samples().lastTime());
    }
    return newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
