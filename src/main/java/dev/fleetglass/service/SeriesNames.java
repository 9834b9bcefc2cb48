package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names series from their labels. */
final class SeriesNames {
  private static final Pattern LABEL = Pattern.compile("\\{([^{}]*)}");

  /** A word that the next one begins with, as a cluster's name before that of its node. */
  private static final Pattern REPEATED = Pattern.compile("(?<!\\S)(\\S+) (?=\\1[-._:/]\\S)");

  private SeriesNames() {}

  /**
   * The query's pattern with labels put in, absent ones as nothing. A word that the next one begins
   * with is left out: {@code prod prod-w01} is {@code prod-w01}. When that gives no text, all label
   * values joined; without labels the query's name.
   */
  static String name(MetricQuery query, Map<String, String> labels) {
    Matcher matcher = LABEL.matcher(query.seriesName());
    String name =
        matcher.replaceAll(
            found -> Matcher.quoteReplacement(labels.getOrDefault(found.group(1), "")));
    name = REPEATED.matcher(name.strip().replaceAll("\\s+", " ")).replaceAll("");
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
