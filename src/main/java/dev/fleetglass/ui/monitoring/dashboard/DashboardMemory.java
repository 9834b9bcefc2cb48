package dev.fleetglass.ui.monitoring.dashboard;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was shown last, as it is kept between runs.
 *
 * @param dashboard its id; empty when none was chosen
 * @param range zero for the dashboard's own
 * @param variables values by name
 * @param rotation ids of the dashboards that a kiosk shows in turn
 * @param rotationSeconds how long each
 */
record DashboardMemory(
    String dashboard,
    Duration range,
    Map<String, String> variables,
    Set<String> rotation,
    int rotationSeconds) {
  static final int ROTATION = 30;
  static final DashboardMemory NONE =
      new DashboardMemory("", Duration.ZERO, Map.of(), Set.of(), ROTATION);
  private static final String VARIABLE = "var.";

  DashboardMemory {
    variables = Map.copyOf(variables);
    rotation = Set.copyOf(rotation);
  }

  /** Reads what {@link #text} wrote; whatever cannot be read keeps its default. */
  static DashboardMemory parse(String text) {
    String dashboard = "";
    Duration range = Duration.ZERO;
    int seconds = ROTATION;
    Map<String, String> variables = new LinkedHashMap<>();
    Set<String> rotation = new LinkedHashSet<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        continue;
      }
      String name = part.substring(0, equals);
      String value = decoded(part.substring(equals + 1));
      if (name.startsWith(VARIABLE)) {
        variables.put(decoded(name.substring(VARIABLE.length())), value);
      } else if (name.equals("dashboard")) {
        dashboard = value;
      } else if (name.equals("seconds")) {
        range = Duration.ofSeconds(number(value, 0, 0, 400L * 86_400));
      } else if (name.equals("rotation")) {
        rotation.add(value);
      } else if (name.equals("every")) {
        seconds = (int) number(value, ROTATION, 5, 86_400);
      }
    }
    return new DashboardMemory(dashboard, range, variables, rotation, seconds);
  }

  String text() {
    StringBuilder text = new StringBuilder("dashboard=").append(encoded(dashboard));
    text.append("&seconds=").append(range.toSeconds());
    variables.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable ->
            text.append('&')
                .append(VARIABLE)
                .append(encoded(variable.getKey()))
                .append('=')
                .append(encoded(variable.getValue())));
    rotation.stream().sorted().forEach(id -> text.append("&rotation=").append(encoded(id)));
    return text.append("&every=").append(rotationSeconds).toString();
  }

  private static long number(String text, long otherwise, long least, long most) {
    try {
      long number = Long.parseLong(text);
      return number < least || number > most ? otherwise : number;
    } catch (NumberFormatException notANumber) {
      return otherwise;
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
