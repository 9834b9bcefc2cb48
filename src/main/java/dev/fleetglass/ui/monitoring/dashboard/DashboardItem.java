package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Dashboard;

/**
 * A dashboard as the screen offers it.
 *
 * @param dashboard with its titles in the language of the moment
 */
public record DashboardItem(Dashboard dashboard, boolean builtIn) {
  public String id() {
    return dashboard.id();
  }

  public String title() {
    return dashboard.title();
  }
}
