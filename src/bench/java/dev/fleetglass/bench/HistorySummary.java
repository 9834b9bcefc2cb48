package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The history's figures as a file and, beside it, as a page to read. */
final class HistorySummary {
  private final Figures figures;
  private final HistoryBench.Options options;

  HistorySummary(Figures figures, HistoryBench.Options options) {
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
    StringBuilder page = new StringBuilder("# History: figures of one run\n\n");
    page.append("| Figure | Value | Unit | Beside | Ratio |\n|---|--:|---|--:|--:|\n");
    for (ObjectNode line : figures.lines()) {
      page.append("| `").append(line.get("name").asText()).append("` | ");
      page.append(line.get("value")).append(" | ").append(line.get("unit").asText());
      page.append(" | ").append(line.get("baseline")).append(" | ");
      page.append(line.get("ratio")).append(" |\n");
    }
    page.append("\nCommand: `src/bench/run.sh history --series ").append(options.series());
    page.append(" --days ").append(options.days()).append(" --rows ").append(options.rows());
    page.append("`\n\nMachine: ").append(Runtime.getRuntime().availableProcessors());
    page.append(" processors, ").append(System.getProperty("os.name")).append("; Java ");
    return page.append(Runtime.version()).append('\n').toString();
  }
}
