package dev.fleetglass.ui.monitoring;

import dev.fleetglass.model.MetricUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The metric shown when the operator has not chosen one. */
final class DefaultMetric {
  private DefaultMetric() {}

  /** Requests, of which there are few series and which say how a service does; else the first. */
  static Optional<MetricItem> of(List<MetricItem> items) {
    return items.stream()
        .min(Comparator.comparing(item -> item.query().unit() != MetricUnit.REQUESTS_PER_SECOND));
  }
}
