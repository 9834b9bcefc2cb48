package dev.fleetglass.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list is to be narrowed to by the service itself.
 *
 * @param values the API's own parameter names to the values wanted, which mean "any of these"; both
 *     in order
 */
public record Criteria(Map<String, List<String>> values) {
  public static final Criteria NONE = new Criteria(Map.of());

  public Criteria {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, wanted) -> copy.put(name, List.copyOf(wanted)));
    values = Collections.unmodifiableMap(copy);
  }

  /** With one more value for a parameter. */
  public Criteria with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    List<String> wanted = new ArrayList<>(more.getOrDefault(name, List.of()));
    wanted.add(value);
    more.put(name, wanted);
    return new Criteria(more);
  }
}
