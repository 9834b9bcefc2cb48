package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Rows come, go, change and change places at random in the real control: what is looked at stays
 * where it is to the pixel, unless the operator asked for another list.
 */
class ScrollKeeperPropertyTest {
  private static final double ROW = DataTable.ROW_HEIGHT;
  private static final int STEPS = 120;

  private final TableModel<Sample> model =
      new TableModel<>(Sample.COLUMNS, Runnable::run, FxGate.toolkit());
  private List<Sample> rows = List.of();
  private int next;

  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsWhatIsLookedAtToThePixel(long seed) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> run(new Random(seed), "seed " + seed));
  }

  private void run(Random random, String seed) {
    Formats formats = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
    DataTable<Sample> table =
        new DataTable<>(model, formats, () -> Instant.EPOCH, _ -> {}, () -> {});
    new Scene(table, 500, 300);
    table.applyCss();
    table.resize(500, 300);
    table.layout();
    table.activate();
    publish(IntStream.range(0, 300).mapToObj(_ -> made(random)).collect(Collectors.toList()));
    RowFlow<Sample> flow = flow(table);
    for (int step = 0; step < STEPS; step++) {
      String where = seed + " step " + step;
      flow.moveTo(random.nextDouble() * model.rows().size() * ROW);
      if (random.nextInt(3) == 0 && !model.rows().isEmpty()) {
        table.control().getFocusModel().focus(random.nextInt(model.rows().size()));
      }
      table.layout();
      double before = flow.offset();
      Map<String, Double> seen = tops(flow);
      Map<String, Sample> known = seenRows(flow);
      int focused = table.control().getFocusModel().getFocusedIndex();
      String focus = focused < 0 ? "" : model.rows().get(focused).id();
      if (random.nextInt(8) == 0) {
        ask(random);
        table.layout();
        assertThat(flow.offset()).as("asked for, " + where).isZero();
        continue;
      }
      change(random, seen.keySet());
      table.layout();
      check(flow, before, seen, known, focus, where);
    }
    table.deactivate();
  }

  private void check(
      RowFlow<Sample> flow,
      double before,
      Map<String, Double> seen,
      Map<String, Sample> known,
      String focus,
      String where) {
    if (before == 0) {
      assertThat(flow.offset()).as("the very top, " + where).isZero();
      return;
    }
    // The row of the keyboard if it is seen, else the topmost: the first that is as it was.
    List<String> order = new ArrayList<>(seen.keySet());
    order.sort((a, b) -> Double.compare(top(seen, a), top(seen, b)));
    if (order.remove(focus)) {
      order.addFirst(focus);
    }
    String kept = order.stream().filter(id -> unchanged(known, id)).findFirst().orElse("");
    if (kept.isEmpty()) {
      return;
    }
    double longest = Math.max(0, model.rows().size() * ROW - flow.getViewportLength());
    double wanted = model.find(kept) * ROW - top(seen, kept);
    boolean changedBefore = order.indexOf(kept) > 0;
    if (changedBefore) {
      // A row further up may have been kept at its place between the same neighbours.
      boolean some =
          order.stream()
              .filter(id -> model.find(id) >= 0)
              .anyMatch(id ->
                  flow.offset() == Math.clamp(model.find(id) * ROW - top(seen, id), 0, longest));
      assertThat(some).as("one of those seen before stayed, " + where).isTrue();
    } else {
      assertThat(flow.offset())
          .as(kept + " stays, " + where)
          .isEqualTo(Math.clamp(wanted, 0, longest));
    }
  }

  @SuppressWarnings("ReferenceEquality") // a refresh uses the objects of equal rows again
  private boolean unchanged(Map<String, Sample> known, String id) {
    int place = model.find(id);
    return place >= 0 && model.rows().get(place) == known.get(id);
  }

  private static double top(Map<String, Double> seen, String id) {
    return seen.getOrDefault(id, 0.0);
  }

  private static Map<String, Double> tops(RowFlow<Sample> flow) {
    Map<String, Double> tops = new HashMap<>();
    flow.inSight().forEach(row -> tops.put(row.getItem().id(), row.getLayoutY()));
    return tops;
  }

  private static Map<String, Sample> seenRows(RowFlow<Sample> flow) {
    Map<String, Sample> rows = new HashMap<>();
    flow.inSight().forEach(row -> rows.put(row.getItem().id(), row.getItem()));
    return rows;
  }

  /** Another order or search. */
  private void ask(Random random) {
    String now = model.filterProperty().get();
    if (random.nextBoolean()) {
      model.filterProperty().set(now.isEmpty() ? "web" : "");
    } else {
      boolean up = model.sortProperty().get().isEmpty() || random.nextBoolean();
      List<SortTerm> before = model.sortProperty().get();
      List<SortTerm> terms = List.of(new SortTerm(up ? "name" : "size", random.nextBoolean()));
      model.sortProperty().set(terms.equals(before) ? List.of() : terms);
    }
  }

  /** What a refresh may bring; the rows are sorted and filtered as before. */
  private void change(Random random, Set<String> seen) {
    List<Sample> now = new ArrayList<>();
    boolean far = random.nextInt(3) == 0;
    for (Sample row : rows) {
      int what = random.nextInt(12);
      boolean spared = far && seen.contains(row.id());
      if (what > 1 || spared) {
        now.add(row.copy());
      } else if (what == 1) {
        int number = Integer.parseInt(row.id().substring(1));
        now.add(Sample.random(random, number));
      }
    }
    for (int more = random.nextInt(60); more > 0; more--) {
      now.add(random.nextInt(now.size() + 1), made(random));
    }
    if (random.nextInt(5) == 0) {
      Collections.shuffle(now, random);
    } else if (random.nextInt(5) == 0) {
      Collections.rotate(now, random.nextInt(40));
    }
    publish(now);
  }

  private Sample made(Random random) {
    return Sample.random(random, next++);
  }

  private void publish(List<Sample> now) {
    rows = List.copyOf(now);
    model.update(() -> rows);
  }

  @SuppressWarnings("unchecked") // it is made with this type
  private static RowFlow<Sample> flow(DataTable<Sample> table) {
    return ((DataSkin<Sample>) table.control().getSkin()).flow();
  }
}
