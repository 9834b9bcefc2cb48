package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.soak.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A soak's figures as a file and, beside it, as a page to read, with what was held over time. */
final class SoakSummary {
  private static final int ROWS = 60;

  private final Figures figures;
  private final SoakBench.Options options;
  private final List<Usage> looks;
  private final int stepsBetween;

  /**
   * Of a run that has ended.
   *
   * @param stepsBetween steps of five seconds between two looks
   */
  SoakSummary(Figures figures, SoakBench.Options options, List<Usage> looks, int stepsBetween) {
    this.figures = figures;
    this.options = options;
    this.looks = looks;
    this.stepsBetween = stepsBetween;
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
    StringBuilder page = new StringBuilder("# Soak: figures of one run\n\n");
    page.append("| Figure | Value | Unit | At most |\n|---|--:|---|--:|\n");
    for (ObjectNode line : figures.lines()) {
      page.append("| `").append(line.get("name").asText()).append("` | ");
      page.append(line.get("value")).append(" | ").append(line.get("unit").asText());
      page.append(" | ").append(line.get("baseline")).append(" |\n");
    }
    ObjectNode notes = figures.lines().getFirst();
    page.append("\nSteps of five seconds: ").append(notes.get("steps"));
    page.append("; panels drawn: ").append(notes.get("repaints"));
    page.append(" times, every ").append(5 * options.stride()).append(" s; ");
    page.append("machine time: ").append(notes.get("minutes")).append(" minutes\n\n");
    page.append("Command: `src/bench/run.sh soak --hours ").append(options.hours());
    page.append(" --metrics ").append(options.metrics());
    page.append(" --stride ").append(options.stride());
    page.append(" --life ").append(options.life()).append("`\n\nMachine: ");
    page.append(Processor.words()).append(", ");
    page.append(System.getProperty("os.name")).append("; Java ").append(Runtime.version());
    page.append(", JavaFX ").append(System.getProperty("javafx.version"));
    page.append("\n\n| Hour | Heap after collection, MB | Threads | Files | Listeners | Panels | ");
    page.append("Nodes |\n|--:|--:|--:|--:|--:|--:|--:|\n");
    // Each kept row is the mean of its neighbours, as the rings' ups and downs say nothing.
    int every = Math.max(1, looks.size() / ROWS);
    for (int i = every - 1; i < looks.size(); i += every) {
      List<Usage> some = looks.subList(i - every + 1, i + 1);
      Usage last = looks.get(i);
      double heap = some.stream().mapToDouble(Usage::heap).average().orElseThrow();
      page.append(
          String.format(
              Locale.ROOT,
              "| %.1f | %.2f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
              (i + 1) * stepsBetween * 5 / 3600.0,
              heap / 1e6,
              last.threads(),
              last.handles(),
              last.listeners(),
              last.drawings(),
              last.nodes()));
    }
    return page.toString();
  }
}
