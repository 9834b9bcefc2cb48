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

/** Runs the measurements on few rows in a Java of their own, to see that they still work. */
class TableBenchTest {
  private static final List<String> NAMES =
      List.of(
          "table.sort",
          "table.filter",
          "table.stall.p999",
          "table.fps",
          "table.updates",
          "table.bytes-per-row");

  @Test
  void printsEveryFigureAsJsonBesideTheStockOne(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path out = folder.resolve("table.jsonl");
    Process process = start(folder, "--rows", "2000", "--seconds", "1", "--out", out.toString());
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
      String said = Files.readString(folder.resolve("stderr"));
      // Status 1 would say that selection, focus or scroll were lost.
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
        assertThat(figures).containsKeys(name, name + ".stock");
        JsonNode figure = Objects.requireNonNull(figures.get(name));
        assertThat(figure.get("value").isNumber()).as(name).isTrue();
      }
      assertThat(Files.readAllLines(out)).isEqualTo(printed.lines().toList());
      assertThat(folder.resolve("table.md")).content().contains(NAMES).contains("Java options");
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
    command.add("dev.fleetglass.bench.TableBench");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile()).start();
  }
}
