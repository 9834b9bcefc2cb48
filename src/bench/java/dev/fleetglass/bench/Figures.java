package dev.fleetglass.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, printed as it comes: one JSON object a line. */
final class Figures {
  private final ObjectMapper json = new ObjectMapper();
  private final List<ObjectNode> lines = new ArrayList<>();
  private final PrintStream out;

  Figures(PrintStream out) {
    this.out = out;
  }

  /**
   * One figure.
   *
   * @param baseline what it is to be compared with, in the same unit unless the notes say otherwise
   * @param notes further facts
   */
  void add(String name, double value, String unit, double baseline, Map<String, ?> notes) {
    add(name, value, unit, baseline, value / baseline, notes);
  }

  void add(
      String name,
      double value,
      String unit,
      double baseline,
      double ratio,
      Map<String, ?> notes) {
    ObjectNode line = json.createObjectNode();
    line.put("name", name);
    put(line, "value", value);
    line.put("unit", unit);
    put(line, "baseline", baseline);
    put(line, "ratio", ratio);
    notes.forEach((key, note) -> line.set(key, json.valueToTree(note)));
    lines.add(line);
    out.println(line);
    out.flush();
  }

  List<ObjectNode> lines() {
    return List.copyOf(lines);
  }

  Optional<ObjectNode> named(String name) {
    return lines.stream().filter(line -> line.get("name").asText().equals(name)).findFirst();
  }

  private static void put(ObjectNode line, String field, double value) {
    if (Double.isFinite(value)) {
      line.put(field, Math.round(value * 1000) / 1000.0);
    } else {
      line.putNull(field);
    }
  }
}
