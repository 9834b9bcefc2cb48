package dev.fleetglass.ui.monitoring;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A metric as it is typed.
 *
 * @param parameters one {@code name=value} per line
 * @param interval whole seconds
 */
record MetricDraft(
    String name,
    String path,
    String parameters,
    MetricUnit unit,
    String interval,
    String seriesName) {
  static final MetricDraft EMPTY = new MetricDraft("", "/", "", MetricUnit.NONE, "15", "");

  private static final int LONGEST_INTERVAL = 86_400;

  /** A field that can be wrong. */
  enum Field {
    NAME,
    PATH,
    PARAMETERS,
    INTERVAL,
    SERIES_NAME
  }

  static MetricDraft of(MetricQuery query) {
    return new MetricDraft(
        query.name(),
        query.path(),
        query.parameters().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n")),
        query.unit(),
        Long.toString(query.interval().toSeconds()),
        query.seriesName());
  }

  /**
   * What is wrong.
   *
   * @param taken names of the connection's other metrics, in lower case
   * @return the i18n key of a sentence for each wrong field; empty when the draft can be used
   */
  Map<Field, String> problems(Set<String> taken) {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    if (name.isBlank()) {
      problems.put(Field.NAME, "monitoring.problem.name-empty");
    } else if (taken.contains(name.strip().toLowerCase(Locale.ROOT))) {
      problems.put(Field.NAME, "monitoring.problem.name-taken");
    }
    String typedPath = path.strip();
    if (!typedPath.startsWith("/") || typedPath.startsWith("//")) {
      problems.put(Field.PATH, "monitoring.problem.path-start");
    } else if (typedPath.chars().anyMatch(c -> c == '?' || c == '#' || Character.isWhitespace(c))) {
      problems.put(Field.PATH, "monitoring.problem.path-characters");
    }
    if (parameters.lines().anyMatch(line -> !line.isBlank() && line.strip().indexOf('=') < 1)) {
      problems.put(Field.PARAMETERS, "monitoring.problem.parameters");
    }
    if (seconds() < 1) {
      problems.put(Field.INTERVAL, "monitoring.problem.interval");
    }
    if (!balanced(seriesName)) {
      problems.put(Field.SERIES_NAME, "monitoring.problem.series-name");
    }
    return problems;
  }

  /**
   * The query, of a draft without problems.
   *
   * @param id kept over changes of the name, so that history and choice stay with it
   */
  MetricQuery query(String id) {
    Map<String, String> parsed = new LinkedHashMap<>();
    parameters
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          int equals = line.indexOf('=');
          parsed.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        });
    return new MetricQuery(
        id,
        name.strip(),
        path.strip(),
        parsed,
        unit,
        Duration.ofSeconds(seconds()),
        seriesName.strip());
  }

  /** An id that none of the taken ones is. */
  static String freeId(Set<String> taken) {
    int number = 1;
    while (taken.contains("custom-" + number)) {
      number++;
    }
    return "custom-" + number;
  }

  private long seconds() {
    try {
      long seconds = Long.parseLong(interval.strip());
      return seconds <= LONGEST_INTERVAL ? seconds : 0;
    } catch (NumberFormatException notWhole) {
      return 0;
    }
  }

  private static boolean balanced(String pattern) {
    boolean open = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' ? open : c == '}' && !open) {
        return false;
      }
      open = c == '{' || (open && c != '}');
    }
    return !open;
  }
}
