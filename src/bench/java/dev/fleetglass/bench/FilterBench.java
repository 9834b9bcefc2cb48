package dev.fleetglass.bench;

import java.util.List;

/** Types words letter by letter and deletes them again, while the table is sorted by name. */
final class FilterBench {
  private static final List<String> WORDS = List.of("web-12", "seoul", "rocky ledger", "10.77.1");

  private final Window window;
  private final Subject table;

  /** The slowest key stroke in milliseconds and what stood in the field then. */
  record Typed(double worst, String text, double mean, int strokes) {}

  FilterBench(Window window, Subject table) {
    this.window = window;
    this.table = table;
  }

  Typed run() {
    window.shown(() -> table.sort("name", false), table::settled);
    double worst = 0;
    double sum = 0;
    int strokes = 0;
    String slowest = "";
    for (String word : WORDS) {
      for (int stroke = 1; stroke <= 2 * word.length(); stroke++) {
        int length = stroke <= word.length() ? stroke : 2 * word.length() - stroke;
        String text = word.substring(0, length);
        double took = window.shown(() -> table.filter(text), table::settled);
        sum += took;
        strokes++;
        if (took > worst) {
          worst = took;
          slowest = text;
        }
      }
    }
    return new Typed(worst, slowest, sum / strokes, strokes);
  }
}
