package dev.fleetglass.service;

import dev.fleetglass.model.MetricQuery;
import java.util.Collection;
import java.util.HashMap;
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

  /** Names of several series, no two the same. */
  static Map<Map<String, String>, String> distinct(
      MetricQuery query, Collection<Map<String, String>> labels) {
    Map<Map<String, String>, String> names = new HashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    for (Map<String, String> each : labels) {
      String name = name(query, each);
      names.put(each, name);
      uses.merge(name, 1, Integer::sum);
    }
    names.replaceAll((each, name) -> uses.getOrDefault(name, 0) == 1 ? name : distinct(name, each));
    return names;
  }

  /** A name that no other series can have, for series whose pattern gives them the same. */
  static String distinct(String name, Map<String, String> labels) {
    return labels.isEmpty() ? name : name + " " + new TreeMap<>(labels);
  }
}
