package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dashboards with panels of every kind over the metrics of a soak. */
final class WallDashboards {
  private static final int ACROSS = 6;
  private static final int HIGH = 4;
  private static final int CONNECTIONS = 3;

  private WallDashboards() {}

  /**
   * A dashboard that fills a display.
   *
   * @param metrics of each connection
   */
  static Dashboard of(String id, int panels, int metrics, Duration range) {
    List<Panel> all = new ArrayList<>();
    for (int i = 0; i < panels; i++) {
      all.add(panel(i, metrics, range));
    }
    return new Dashboard(id, id, range, List.of(), all);
  }

  /** Rows of the grid that so many panels take. */
  static int rows(int panels) {
    return HIGH * Math.ceilDiv(panels, ACROSS);
  }

  private static Panel panel(int number, int metrics, Duration range) {
    PanelKind[] kinds = PanelKind.values();
    Place place = new Place(2 * (number % ACROSS), HIGH * (number / ACROSS), 2, HIGH);
    // A few are of all connections.
    String connection = number % 10 == 8 ? "" : "c" + number % CONNECTIONS;
    String metric = "m" + number / CONNECTIONS % metrics;
    return new Panel(
        "p" + number,
        number % 2 == 0 ? "Panel " + number : "",
        kinds[number % kinds.length],
        place,
        List.of(new PanelQuery(connection, "", metric, Map.of())),
        options(number, range));
  }

  /** One is compared with an earlier period, one has a logarithmic axis. */
  private static PanelOptions options(int number, Duration range) {
    return new PanelOptions(
        null,
        number == 15,
        number % 4 != 0,
        Duration.ZERO,
        number == 0 ? range.dividedBy(2) : Duration.ZERO,
        number % 3 == 0
            ? List.of(
                new Threshold(5, null, Tone.CHANGING, "Much"),
                new Threshold(7, 9.0, Tone.FAILED, "Too much"))
            : List.of(),
        true,
        true);
  }
}
