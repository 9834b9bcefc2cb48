package dev.fleetglass.service;

import static dev.fleetglass.model.dashboard.PanelKind.AREA;
import static dev.fleetglass.model.dashboard.PanelKind.GAUGE;
import static dev.fleetglass.model.dashboard.PanelKind.HEAT_MAP;
import static dev.fleetglass.model.dashboard.PanelKind.LINE;
import static dev.fleetglass.model.dashboard.PanelKind.STACKED_AREA;
import static dev.fleetglass.model.dashboard.PanelKind.STAT;
import static dev.fleetglass.model.dashboard.PanelKind.STEP;

import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Dashboards for the metrics that every connection to Cocktail Cloud begins with ({@code
 * api/cocktail.md} section 4.2). Titles are i18n keys.
 */
final class BuiltInDashboards {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Variable CLUSTER = new Variable("cluster", "cluster", "");
  private static final Variable NODE = new Variable("node", "node", "");
  private static final Variable NAMESPACE = new Variable("namespace", "namespace", "");
  private static final Map<String, String> OF_CLUSTER = Map.of("cluster", "$cluster");

  static final List<Dashboard> ALL =
      List.of(overview(), cluster(), nodes(), ingress(), namespaces());

  private BuiltInDashboards() {}

  private static Dashboard overview() {
    return new Dashboard(
        "builtin-clusters",
        "dashboard.builtin.clusters",
        HOUR,
        List.of(),
        List.of(
            panel("requests", STAT, at(0, 0, 4, 3), "ingress-requests", Map.of()),
            panel("cores", STAT, at(4, 0, 4, 3), "node-cpu", Map.of()),
            panel("memory", STAT, at(8, 0, 4, 3), "node-memory", Map.of()),
            panel("traffic", STACKED_AREA, at(0, 3, 8, 6), "ingress-requests", Map.of()),
            panel("capacity-cpu", GAUGE, at(8, 3, 4, 6), "capacity-cpu", Map.of()),
            panel("cpu-map", HEAT_MAP, at(0, 9, 6, 6), "node-cpu", Map.of()),
            panel("memory-map", HEAT_MAP, at(6, 9, 6, 6), "node-memory", Map.of())));
  }

  private static Dashboard cluster() {
    return new Dashboard(
        "builtin-cluster",
        "dashboard.builtin.cluster",
        HOUR,
        List.of(CLUSTER),
        List.of(
            panel("requests", STAT, at(0, 0, 3, 3), "ingress-requests", OF_CLUSTER),
            panel("cores", STAT, at(3, 0, 3, 3), "node-cpu", OF_CLUSTER),
            panel("capacity-cpu", STAT, at(6, 0, 3, 3), "capacity-cpu", OF_CLUSTER),
            panel("capacity-memory", STAT, at(9, 0, 3, 3), "capacity-memory", OF_CLUSTER),
            compared("traffic", AREA, at(0, 3, 12, 6), "ingress-requests", OF_CLUSTER),
            panel("cpu", STACKED_AREA, at(0, 9, 6, 6), "node-cpu", OF_CLUSTER),
            panel("memory", STACKED_AREA, at(6, 9, 6, 6), "node-memory", OF_CLUSTER)));
  }

  private static Dashboard nodes() {
    Map<String, String> where = Map.of("cluster", "$cluster", "node", "$node");
    return new Dashboard(
        "builtin-nodes",
        "dashboard.builtin.nodes",
        HOUR,
        List.of(CLUSTER, NODE),
        List.of(
            panel("cpu", LINE, at(0, 0, 6, 6), "node-cpu", where),
            panel("memory", LINE, at(6, 0, 6, 6), "node-memory", where),
            panel("cpu-map", HEAT_MAP, at(0, 6, 6, 6), "node-cpu", where),
            panel("memory-map", HEAT_MAP, at(6, 6, 6, 6), "node-memory", where),
            panel("capacity-cpu", STEP, at(0, 12, 6, 4), "capacity-cpu", OF_CLUSTER),
            panel("capacity-memory", STEP, at(6, 12, 6, 4), "capacity-memory", OF_CLUSTER)));
  }

  private static Dashboard ingress() {
    return new Dashboard(
        "builtin-ingress",
        "dashboard.builtin.ingress",
        HOUR,
        List.of(CLUSTER),
        List.of(
            panel("requests", STAT, at(0, 0, 4, 6), "ingress-requests", OF_CLUSTER),
            compared("traffic", LINE, at(4, 0, 8, 6), "ingress-requests", OF_CLUSTER),
            panel("total", STACKED_AREA, at(0, 6, 6, 6), "ingress-requests", OF_CLUSTER),
            panel("map", HEAT_MAP, at(6, 6, 6, 6), "ingress-requests", OF_CLUSTER)));
  }

  private static Dashboard namespaces() {
    Map<String, String> where = Map.of("cluster", "$cluster", "namespace", "$namespace");
    return new Dashboard(
        "builtin-namespaces",
        "dashboard.builtin.namespaces",
        HOUR,
        List.of(CLUSTER, NAMESPACE),
        List.of(
            panel("cpu", STACKED_AREA, at(0, 0, 6, 6), "namespace-cpu", where),
            panel("memory", STACKED_AREA, at(6, 0, 6, 6), "namespace-memory", where),
            panel("cpu-map", HEAT_MAP, at(0, 6, 6, 6), "namespace-cpu", where),
            panel("memory-map", HEAT_MAP, at(6, 6, 6, 6), "namespace-memory", where)));
  }

  private static Panel panel(
      String id, PanelKind kind, Place place, String metric, Map<String, String> where) {
    return panel(id, kind, place, metric, where, Duration.ZERO);
  }

  private static Panel compared(
      String id, PanelKind kind, Place place, String metric, Map<String, String> where) {
    return panel(id, kind, place, metric, where, Duration.ofDays(1));
  }

  private static Panel panel(
      String id,
      PanelKind kind,
      Place place,
      String metric,
      Map<String, String> where,
      Duration compared) {
    PanelOptions usual = PanelOptions.DEFAULT;
    PanelOptions options =
        new PanelOptions(
            null, false, usual.zeroBased(), usual.join(), compared, List.of(), true, true);
    PanelQuery query = new PanelQuery("", "", metric, where);
    return new Panel(
        id, "dashboard.panel." + metric + '.' + word(kind), kind, place, List.of(query), options);
  }

  private static String word(PanelKind kind) {
    return switch (kind) {
      case STAT -> "total";
      case GAUGE -> "now";
      case HEAT_MAP -> "map";
      case STACKED_AREA -> "stacked";
      case LINE, AREA, STEP -> "time";
    };
  }

  private static Place at(int column, int row, int width, int height) {
    return new Place(column, row, width, height);
  }
}
