package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as a file and, beside it, as a page to read with what they were taken on. */
final class Summary {
  /** What is promised; at least for frames and updates, at most for the others. */
  private static final Map<String, Double> LIMITS =
      Map.of(
          "table.sort", 1.5,
          "table.filter", 150.0,
          "table.stall.p999", 16.0,
          "table.fps", 30.0,
          "table.updates", 200_000.0,
          "table.bytes-per-row", 200.0);

  private static final List<String> ORDER =
      List.of(
          "table.sort",
          "table.filter",
          "table.stall.p999",
          "table.fps",
          "table.updates",
          "table.bytes-per-row");

  private final Figures figures;
  private final TableBench.Options options;

  Summary(Figures figures, TableBench.Options options) {
    this.figures = figures;
    this.options = options;
  }

  void write(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    try {
      Files.write(file, figures.lines().stream().map(ObjectNode::toString).toList());
      Files.writeString(file.resolveSibling(name + ".md"), page());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder("# Table: figures of one run\n\n");
    page.append("| Figure | Ours, ").append(rows(options.rows()));
    page.append(" rows | Stock, ").append(rows(options.stockRows()));
    page.append(" rows | Unit | Limit | |\n|---|--:|--:|---|--:|---|\n");
    for (String name : ORDER) {
      double ours = value(name);
      double limit = LIMITS.getOrDefault(name, Double.NaN);
      // Counts say how much is done, the others what it costs.
      boolean atLeast = name.equals("table.fps") || name.equals("table.updates");
      // A rate cannot be told more exactly than one hand-over.
      boolean met = atLeast ? ours >= limit * 0.99 : ours <= limit;
      page.append("| `").append(name).append("` | ").append(number(ours)).append(" | ");
      page.append(number(value(name + ".stock"))).append(" | ").append(unit(name));
      page.append(" | ").append(atLeast ? "≥ " : "≤ ").append(number(limit));
      page.append(" | ").append(met ? "met" : "missed").append(" |\n");
    }
    page.append("\nCommand: `src/bench/run.sh table --rows ").append(options.rows());
    page.append(" --seconds ").append(options.seconds()).append("`\n\n");
    return page.append(machine()).toString();
  }

  /** What it ran on, how busy that was, and the options of the Java machine. */
  static String machine() {
    return "Machine: "
        + Runtime.getRuntime().availableProcessors()
        + " processors ("
        + processor()
        + "), "
        + System.getProperty("os.name")
        + ' '
        + System.getProperty("os.version")
        + ", load "
        + number(load())
        + " at the end; Java "
        + Runtime.version()
        + toolkit()
        + ".\n\nJava options: `"
        + flags()
        + "`\n";
  }

  private static String toolkit() {
    String version = System.getProperty("javafx.version");
    return version == null
        ? ""
        : ", JavaFX " + version + ", software rendering, window of 1280x800";
  }

  private double value(String name) {
    return figures.named(name).map(line -> line.get("value").asDouble()).orElse(Double.NaN);
  }

  private String unit(String name) {
    return figures.named(name).map(line -> line.get("unit").asText()).orElse("");
  }

  private static String number(double value) {
    return value >= 1000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String rows(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X"))
        .collect(Collectors.joining(" "));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException | UncheckedIOException _) {
      return System.getProperty("os.arch");
    }
  }
}
