package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The charts' figures as a page to read, each beside what is promised. */
final class ChartSummary {
  private static final Map<String, Double> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("chart.frame.p50", 10.0);
    LIMITS.put("chart.frame.p99", 16.0);
    LIMITS.put("chart.first-paint", 25.0);
    LIMITS.put("chart.vs-chartfx", 1.0);
    LIMITS.put("chart.vs-linechart", 1.0);
    LIMITS.put("chart.cpu16", 10.0);
    LIMITS.put("chart.idle-repaints", 0.0);
  }

  private final Figures figures;

  ChartSummary(Figures figures) {
    this.figures = figures;
  }

  String page(String command) {
    StringBuilder page = new StringBuilder("# Charts: figures of one run\n\n");
    page.append("| Figure | Value | Beside | Unit | Limit | |\n|---|--:|--:|---|--:|---|\n");
    LIMITS.forEach((name, limit) -> figures.named(name).ifPresent(line -> row(page, line, limit)));
    page.append("\nCommand: `").append(command).append("`\n\n");
    return page.append(Summary.machine()).toString();
  }

  private static void row(StringBuilder page, ObjectNode line, double limit) {
    double value = line.get("value").asDouble();
    page.append("| `").append(line.get("name").asText()).append("` | ").append(number(value));
    page.append(" | ");
    page.append(line.get("baseline").isNull() ? "" : number(line.get("baseline").asDouble()));
    page.append(" | ").append(line.get("unit").asText()).append(" | ≤ ").append(number(limit));
    page.append(" | ").append(value <= limit ? "met" : "missed").append(" |\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
  }
}
