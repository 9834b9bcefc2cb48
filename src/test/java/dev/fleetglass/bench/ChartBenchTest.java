package dev.fleetglass.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the measurements of the chart on few samples in a Java of their own, to see that they still
 * work.
 */
class ChartBenchTest {
  private static final List<String> NAMES =
      List.of(
          "chart.frame.p50",
          "chart.frame.p99",
          "chart.first-paint",
          "chart.vs-chartfx",
          "chart.vs-linechart",
          "chart.cpu16",
          "chart.idle-repaints");

  @Test
  void printsEveryFigureAsJson(@TempDir Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("chart.jsonl");
    Process process = start(folder, "--points", "2000", "--seconds", "1", "--out", out.toString());
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
      String said = Files.readString(folder.resolve("stderr"));
      assertThat(process.exitValue()).as(said).isZero();
      Map<String, JsonNode> figures = new HashMap<>();
      for (String line : printed.lines().toList()) {
        JsonNode figure = new ObjectMapper().readTree(line);
        assertThat(figure.fieldNames())
            .toIterable()
            .startsWith("name", "value", "unit", "baseline", "ratio");
        figures.put(figure.get("name").asText(), figure);
      }
      for (String name : NAMES) {
        assertThat(figures).containsKey(name);
        JsonNode figure = Objects.requireNonNull(figures.get(name));
        assertThat(figure.get("value").isNumber()).as(name).isTrue();
      }
      assertThat(Files.readAllLines(out)).isEqualTo(printed.lines().toList());
      assertThat(Objects.requireNonNull(figures.get("chart.idle-repaints")).get("value").asDouble())
          .isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  /** With the options of this Java, which already has the modules, but another platform. */
  private static Process start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!option.startsWith("-Dglass.platform") && !option.startsWith("-javaagent")) {
        command.add(option);
      }
    }
    command.add("--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED");
    command.add("-Dglass.platform=Counting");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.fleetglass.bench.ChartBench");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile()).start();
  }
}
