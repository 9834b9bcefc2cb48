package dev.fleetglass.ui.monitoring;

import dev.fleetglass.model.MetricUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The metric shown when the operator has not chosen one. */
final class DefaultMetric {
  private DefaultMetric() {}

  /** Node CPU where there is one, else requests, else any CPU, else the first. */
  static Optional<MetricItem> of(List<MetricItem> items) {
    return items.stream().min(Comparator.comparingInt(DefaultMetric::rank));
  }

  private static int rank(MetricItem item) {
    String words = (item.query().id() + " " + item.query().name()).toLowerCase(Locale.ROOT);
    boolean cpu = words.contains("cpu");
    if (cpu && words.contains("node")) {
      return 0;
    }
    if (item.query().unit() == MetricUnit.REQUESTS_PER_SECOND) {
      return 1;
    }
    return cpu ? 2 : 3;
  }
}
