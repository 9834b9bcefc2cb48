package dev.fleetglass.ui.monitoring;

import dev.fleetglass.service.Preferences;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the operator wants to see, kept between runs, and what of it can be had. */
final class MonitoringChoices {
  private static final String LAYOUT = "monitoring";

  private final Preferences preferences;
  private MonitoringMemory wanted;

  MonitoringChoices(Preferences preferences) {
    this.preferences = preferences;
    this.wanted =
        preferences.layout(LAYOUT).map(MonitoringMemory::parse).orElse(MonitoringMemory.NONE);
  }

  Duration range() {
    return wanted.range();
  }

  /** Keys of the metric's series that were switched off; empty for any but the wanted metric. */
  Set<String> hidden(MetricItem item) {
    return matches(item) ? wanted.hidden() : Set.of();
  }

  /**
   * What the operator chose, when it is there; else what is shown; else the default.
   *
   * @return null when there is no metric at all
   */
  @Nullable MetricItem of(List<MetricItem> items, @Nullable MetricItem shown) {
    return items.stream()
        .filter(this::matches)
        .findFirst()
        .or(() ->
            items.stream().filter(item -> shown != null && item.sameMetric(shown)).findFirst())
        .or(() -> DefaultMetric.of(items))
        .orElse(null);
  }

  void remember(MetricItem item, Duration range, Set<String> hidden) {
    wanted = new MonitoringMemory(item.connection().id(), item.query().id(), range, hidden);
    preferences.saveLayout(LAYOUT, wanted.text());
  }

  private boolean matches(MetricItem item) {
    return item.connection().id().equals(wanted.connectionId())
        && item.query().id().equals(wanted.metricId());
  }
}
