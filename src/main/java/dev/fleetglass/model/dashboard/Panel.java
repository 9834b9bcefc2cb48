package dev.fleetglass.model.dashboard;

import java.util.List;

/**
 * One chart of a dashboard.
 *
 * @param id unique within the dashboard
 * @param title empty for the name of its metrics
 */
public record Panel(
    String id,
    String title,
    PanelKind kind,
    Place place,
    List<PanelQuery> queries,
    PanelOptions options) {
  public Panel {
    queries = List.copyOf(queries);
  }
}
