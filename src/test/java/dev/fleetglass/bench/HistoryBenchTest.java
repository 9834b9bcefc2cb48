package dev.fleetglass.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** Runs the measurements of a small history in a Java of their own, to see that they still work. */
class HistoryBenchTest {
  private static final List<String> NAMES =
      List.of(
          "history.month",
          "history.write",
          "history.query",
          "history.query.busy",
          "history.month.random",
          "history.list");

  @Test
  void printsEveryFigureAsJson(@TempDir Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("history.jsonl");
    Process process =
        start(folder, "--series", "20", "--days", "1", "--rows", "50", "--out", out.toString());
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(folder.resolve("stderr"))).isZero();
      Map<String, JsonNode> figures = new HashMap<>();
      for (String line : printed.lines().toList()) {
        JsonNode figure = new ObjectMapper().readTree(line);
        assertThat(figure.fieldNames())
            .toIterable()
            .startsWith("name", "value", "unit", "baseline", "ratio");
        figures.put(figure.get("name").asText(), figure);
      }
      assertThat(figures).containsOnlyKeys(NAMES);
      for (JsonNode figure : figures.values()) {
        assertThat(figure.get("value").isNumber()).as(figure.toString()).isTrue();
      }
      JsonNode month = Objects.requireNonNull(figures.get("history.month"));
      // A series has gaps, but all of a day is there.
      assertThat(month.get("samples").asInt()).isBetween(160_000, 172_800);
      assertThat(Files.readAllLines(out)).isEqualTo(printed.lines().toList());
      assertThat(folder.resolve("history.md")).content().contains(NAMES);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.fleetglass.bench.HistoryBench");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile()).start();
  }
}
