package dev.fleetglass.ui.monitoring.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Labels that series must have, on one line: {@code cluster=$cluster, node=web-1}. */
final class WhereText {
  private WhereText() {}

  static String write(Map<String, String> where) {
    return where.entrySet().stream()
        .map(label -> label.getKey() + '=' + label.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Empty when a part is no label and value. */
  static Optional<Map<String, String>> read(String text) {
    Map<String, String> where = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      if (equals <= 0 || part.substring(0, equals).isBlank()) {
        return Optional.empty();
      }
      where.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return Optional.of(where);
  }
}
