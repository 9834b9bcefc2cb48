package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The decoder's figures as a page to read, each beside what is promised. */
final class DecodeSummary {
  private static final double LEAST_SHARE = 0.6;
  private static final double MOST_ALLOCATED = 1.5;

  private final Figures figures;

  DecodeSummary(Figures figures) {
    this.figures = figures;
  }

  String page(DecodeBench.Options options) {
    StringBuilder page = new StringBuilder("# Decoding: figures of one run\n\n");
    page.append("| Figure | Value | Beside | Unit | Ratio | Limit | |\n|---|--:|--:|---|--:|--:|---|\n");
    figures.lines().forEach(line -> row(page, line));
    page.append("\nCommand: `src/bench/run.sh decode --rows ").append(options.rows());
    page.append(" --iterations ").append(options.iterations());
    page.append(" --forks ").append(options.forks()).append("`\n\n");
    return page.append(Summary.machine()).toString();
  }

  private static void row(StringBuilder page, ObjectNode line) {
    String name = line.get("name").asText();
    double ratio = line.get("ratio").asDouble();
    boolean memory = name.endsWith(".allocated");
    boolean met = memory ? ratio <= MOST_ALLOCATED : ratio >= LEAST_SHARE;
    page.append("| `").append(name).append("` | ").append(number(line.get("value").asDouble()));
    page.append(" | ").append(number(line.get("baseline").asDouble()));
    page.append(" | ").append(line.get("unit").asText());
    page.append(" | ").append(String.format(Locale.ROOT, "%.2f", ratio));
    page.append(memory ? " | ≤ " + MOST_ALLOCATED : " | ≥ " + LEAST_SHARE);
    page.append(" | ").append(met ? "met" : "missed").append(" |\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
