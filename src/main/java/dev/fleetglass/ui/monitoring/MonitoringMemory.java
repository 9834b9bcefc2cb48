package dev.fleetglass.ui.monitoring;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the operator chose last, as it is kept between runs.
 *
 * @param connectionId empty when nothing was chosen
 * @param metricId empty when nothing was chosen
 * @param hidden keys of the metric's series that are switched off
 */
record MonitoringMemory(String connectionId, String metricId, Duration range, Set<String> hidden) {
  static final Duration DEFAULT_RANGE = Duration.ofMinutes(5);
  static final MonitoringMemory NONE = new MonitoringMemory("", "", DEFAULT_RANGE, Set.of());

  MonitoringMemory {
    hidden = Set.copyOf(hidden);
  }

  /** Reads what {@link #text} wrote; whatever cannot be read keeps its default. */
  static MonitoringMemory parse(String text) {
    String connection = "";
    String metric = "";
    Duration range = DEFAULT_RANGE;
    Set<String> hidden = new LinkedHashSet<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        continue;
      }
      String value = decoded(part.substring(equals + 1));
      switch (part.substring(0, equals)) {
        case "connection" -> connection = value;
        case "metric" -> metric = value;
        case "seconds" -> range = range(value);
        case "hidden" -> hidden.add(value);
        default -> {
          // A later version wrote it.
        }
      }
    }
    return new MonitoringMemory(connection, metric, range, hidden);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("connection=").append(encoded(connectionId));
    text.append("&metric=").append(encoded(metricId));
    text.append("&seconds=").append(range.toSeconds());
    hidden.stream().sorted().forEach(key -> text.append("&hidden=").append(encoded(key)));
    return text.toString();
  }

  private static Duration range(String seconds) {
    try {
      Duration range = Duration.ofSeconds(Long.parseLong(seconds));
      return MonitoringViewModel.RANGES.contains(range) ? range : DEFAULT_RANGE;
    } catch (NumberFormatException notANumber) {
      return DEFAULT_RANGE;
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damaged) {
      return "";
    }
  }
}
