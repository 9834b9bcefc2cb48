package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names series from their labels. */
final class SeriesNames {
  private static final Pattern LABEL = Pattern.compile("\\{([^{}]*)}");

  private SeriesNames() {}

  /**
   * The query's pattern with labels put in, absent ones as nothing. When that gives no text, all
   * label values joined; without labels the query's name.
   */
  static String name(MetricQuery query, Map<String, String> labels) {
    Matcher matcher = LABEL.matcher(query.seriesName());
    String name =
        matcher.replaceAll(
            found -> Matcher.quoteReplacement(labels.getOrDefault(found.group(1), "")));
    name = name.strip().replaceAll("\\s+", " ");
    if (!name.isEmpty()) {
      return name;
    }
    return labels.isEmpty() ? query.name() : String.join(" ", labels.values());
  }

  /** A name that no other series can have, for series whose pattern gives them the same. */
  static String distinct(String name, Map<String, String> labels) {
    return labels.isEmpty() ? name : name + " " + new TreeMap<>(labels);
  }
}
