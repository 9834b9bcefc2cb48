package dev.fleetglass.model.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Dashboards with anything in them that may be. */
public final class RandomDashboards {
  private static final String[] WORDS = {
    "cpu", "노드", "a \"b\"", "\\", "\n", "$cluster", "<b>", "", "é", "🔥", "../x", "null"
  };

  private final Random random;

  public RandomDashboards(Random random) {
    this.random = random;
  }

  public Dashboard dashboard(String id) {
    List<Variable> variables = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      variables.add(new Variable("v" + i, "label" + i, word()));
    }
    Duration range = Duration.ofSeconds(1 + random.nextInt(3_000_000));
    return new Dashboard(id, "T " + word().strip() + ".", range, variables, panels());
  }

  public List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Place place = place();
      if (panels.stream().noneMatch(panel -> panel.place().overlaps(place))) {
        panels.add(panel("p" + i, place));
      }
    }
    return panels;
  }

  public Place place() {
    int width = 1 + random.nextInt(Place.COLUMNS);
    int column = random.nextInt(Place.COLUMNS - width + 1);
    return new Place(column, random.nextInt(20), width, 1 + random.nextInt(8));
  }

  private Panel panel(String id, Place place) {
    List<PanelQuery> queries = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, String> where = new LinkedHashMap<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        where.put(word() + k, word());
      }
      queries.add(new PanelQuery(word(), word(), "m" + word(), where));
    }
    PanelKind kind = one(PanelKind.values());
    return new Panel(id, word(), kind, place, queries, options());
  }

  private PanelOptions options() {
    List<Threshold> thresholds = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      double from = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 5);
      @Nullable Double to = random.nextBoolean() ? null : Math.nextUp(from) + random.nextInt(5);
      Tone tone = one(Tone.values());
      thresholds.add(new Threshold(from, to, tone, word()));
    }
    @Nullable MetricUnit unit = random.nextBoolean() ? null : one(MetricUnit.values());
    return new PanelOptions(
        unit,
        random.nextBoolean(),
        random.nextBoolean(),
        Duration.ofSeconds(random.nextInt(3) * 45L),
        Duration.ofSeconds(random.nextInt(3) * 43_200L),
        thresholds,
        random.nextBoolean(),
        random.nextBoolean());
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private <E> E one(E[] all) {
    return all[random.nextInt(all.length)];
  }
}
