package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.service.ClusterMembers;
import dev.fleetglass.service.Dashboards;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.Preferences;

/** The services that dashboards need. */
public record WorkspaceServices(
    Dashboards dashboards,
    Metrics metrics,
    Past past,
    Inventory<Cluster> clusters,
    ClusterMembers members,
    Preferences preferences) {}
