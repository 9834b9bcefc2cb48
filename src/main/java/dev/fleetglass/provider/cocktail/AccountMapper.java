package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.AlertState;
import dev.fleetglass.model.Workspace;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Maps workspaces and alert rules. Which fields they have is not documented: numbers and parameters
 * of the calls name {@code serviceSeq}, {@code alertRuleSeq}, {@code alertName} and {@code
 * alertState} ({@code api/cocktail.md} sections 4.3 and 6), the others are ours, after those of
 * clusters.
 */
final class AccountMapper {
  private final ZoneId zone;

  AccountMapper(ZoneId zone) {
    this.zone = zone;
  }

  Workspace workspace(WireRow row) {
    List<String> clusters = new ArrayList<>();
    for (String at : row.elements("clusters")) {
      String name = row.text(at + ".clusterName", at + ".clusterId", at + ".clusterSeq", at);
      if (name != null) {
        clusters.add(name);
      }
    }
    Long id = row.whole("serviceSeq");
    return new Workspace(
        id,
        Objects.requireNonNullElse(row.text("serviceName"), id == null ? "" : "#" + id),
        row.text("description"),
        row.text("serviceType"),
        clusters,
        row.flag("useYn"),
        row.date(zone, "created"),
        row.rest());
  }

  AlertRule alertRule(WireRow row) {
    Long id = row.whole("alertRuleSeq");
    return new AlertRule(
        id,
        Objects.requireNonNullElse(row.text("alertName"), id == null ? "" : "#" + id),
        row.text("description"),
        row.coded(AlertState.class, AlertState.UNKNOWN, "alertState"),
        row.date(zone, "created"),
        row.rest());
  }
}
