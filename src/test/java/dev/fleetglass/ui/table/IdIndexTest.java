package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdIndexTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsTheFirstRowWithAnIdOverAnySteps(long seed) {
    Random random = new Random(seed);
    boolean twice = seed % 2 == 0;
    Snapshot<Sample> snapshot = Snapshot.empty();
    List<Sample> rows = new ArrayList<>();
    for (int step = 0; step < 150; step++) {
      List<Sample> next = new ArrayList<>(rows);
      next.removeIf(_ -> random.nextInt(9) == 0);
      for (int more = random.nextInt(12); more > 0; more--) {
        // Collisions of hashes: "Aa" and "BB" have the same.
        String id = (random.nextBoolean() ? "Aa" : "BB") + random.nextInt(60);
        if (twice || next.stream().noneMatch(row -> row.id().equals(id))) {
          next.add(random.nextInt(next.size() + 1), Sample.named(id, "" + random.nextInt(5)));
        }
      }
      snapshot = snapshot.next(next);
      rows = next;
      Map<String, Integer> first = new HashMap<>();
      for (int place = 0; place < rows.size(); place++) {
        first.putIfAbsent(rows.get(place).id(), place);
        assertThat(snapshot.row(place)).isEqualTo(rows.get(place));
      }
      for (int number = 0; number < 60; number++) {
        for (String id : List.of("Aa" + number, "BB" + number)) {
          assertThat(snapshot.find(id))
              .as("step %d %s", step, id)
              .isEqualTo(first.getOrDefault(id, -1));
        }
      }
    }
  }
}
