package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The decoder's figures as a file and, beside it, as a page to read. */
final class DecodeSummary {
  private final Figures figures;
  private final DecodeBench.Options options;

  DecodeSummary(Figures figures, DecodeBench.Options options) {
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
    StringBuilder page = new StringBuilder("# Decoding: figures of one run\n\n");
    page.append("| Figure | Ours | Unit | Beside | Ratio | Limit | |\n");
    page.append("|---|--:|---|--:|--:|--:|---|\n");
    for (ObjectNode line : figures.lines()) {
      String name = line.get("name").asText();
      double ratio = line.get("ratio").asDouble();
      boolean memory = name.endsWith(".alloc");
      page.append("| `").append(name).append("` | ").append(number(line, "value"));
      page.append(" | ").append(line.get("unit").asText());
      page.append(" | ").append(number(line, "baseline"));
      page.append(String.format(Locale.ROOT, " | %.3f | ", ratio));
      if (name.contains(".keep")) {
        page.append("none | |\n");
      } else if (memory) {
        page.append("≤ ").append(DecodeBench.MOST_ALLOCATED);
        page.append(ratio <= DecodeBench.MOST_ALLOCATED ? " | met |\n" : " | missed |\n");
      } else {
        page.append("≥ ").append(DecodeBench.LEAST_SPEED);
        page.append(ratio >= DecodeBench.LEAST_SPEED ? " | met |\n" : " | missed |\n");
      }
    }
    page.append("\nCommand: `src/bench/run.sh decode --rows ").append(options.rows());
    page.append(" --page ").append(options.page()).append(" --rounds ").append(options.rounds());
    page.append(" --warmups ").append(options.warmups());
    page.append(" --iterations ").append(options.iterations()).append("`\n\nMachine: ");
    page.append(Processor.words()).append(", ").append(System.getProperty("os.name"));
    return page.append("; Java ").append(Runtime.version()).append('\n').toString();
  }

  private static String number(ObjectNode line, String field) {
    double value = line.get(field).asDouble();
    return String.format(Locale.ROOT, value >= 10_000 ? "%,.0f" : "%.1f", value);
  }
}
