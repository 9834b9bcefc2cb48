package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.RandomDashboards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves, resizes, adds, removes and undoes at random. */
class GridPropertyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void panelsNeverOverlapLeaveNoGapAboveAndUndoGivesTheVerySameLayout(long seed) {
    Random random = new Random(seed);
    RandomDashboards make = new RandomDashboards(random);
    for (int round = 0; round < 30; round++) {
      Dashboard first = with(make.panels());
      Edits edits = new Edits();
      List<Dashboard> states = new ArrayList<>(List.of(first));
      for (int step = 0; step < 12; step++) {
        Dashboard before = states.getLast();
        Dashboard after = with(changed(random, make, before.panels(), "new" + step));
        check(after.panels(), "seed " + seed + " round " + round + " step " + step);
        edits.add("x", new DashboardItem(before, false), new DashboardItem(after, false));
        states.add(after);
      }
      for (int at = states.size() - 2; at >= 0; at--) {
        assertThat(edits.undo()).isEqualTo(new DashboardItem(states.get(at), false));
      }
      assertThat(edits.undo()).isNull();
      for (Dashboard state : states.subList(1, states.size())) {
        assertThat(edits.redo()).isEqualTo(new DashboardItem(state, false));
      }
    }
  }

  private static List<Panel> changed(
      Random random, RandomDashboards make, List<Panel> panels, String name) {
    if (panels.isEmpty() || random.nextInt(5) == 0) {
      Panel panel =
          new Panel(
              name,
              "",
              dev.fleetglass.model.dashboard.PanelKind.LINE,
              make.place(),
              List.of(),
              dev.fleetglass.model.dashboard.PanelOptions.DEFAULT);
      List<Panel> more = Grid.add(panels, panel);
      assertThat(more).hasSize(panels.size() + 1);
      return more;
    }
    Panel one = panels.get(random.nextInt(panels.size()));
    return switch (random.nextInt(4)) {
      case 0 -> Grid.remove(panels, one.id());
      case 1 ->
          Grid.place(
              panels,
              one.id(),
              Grid.resized(one.place(), random.nextInt(21) - 10, random.nextInt(9) - 4));
      case 2 ->
          Grid.place(
              panels,
              one.id(),
              Grid.moved(one.place(), random.nextInt(21) - 10, random.nextInt(21) - 10));
      default -> {
        Place wanted = make.place();
        List<Panel> next = Grid.place(panels, one.id(), wanted);
        Place got = next.get(panels.indexOf(one)).place();
        // It may rise, but keeps its columns and size, and never sinks below where it was put.
        assertThat(got.column()).isEqualTo(wanted.column());
        assertThat(got.width()).isEqualTo(wanted.width());
        assertThat(got.height()).isEqualTo(wanted.height());
        assertThat(got.row()).isLessThanOrEqualTo(wanted.row());
        yield next;
      }
    };
  }

  private static void check(List<Panel> panels, String where) {
    for (Panel one : panels) {
      for (Panel other : panels) {
        assertThat(!one.id().equals(other.id()) && one.place().overlaps(other.place()))
            .as(where)
            .isFalse();
      }
      Place place = one.place();
      if (place.row() > 0) {
        Place above = Grid.moved(place, 0, -1);
        assertThat(
                panels.stream()
                    .anyMatch(o -> !o.id().equals(one.id()) && o.place().overlaps(above)))
            .as("gap above, " + where)
            .isTrue();
      }
    }
  }

  private static Dashboard with(List<Panel> panels) {
    return new Dashboard("d", "D", Duration.ofHours(1), List.of(), panels);
  }
}
