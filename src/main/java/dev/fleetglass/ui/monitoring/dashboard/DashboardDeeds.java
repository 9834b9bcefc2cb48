package dev.fleetglass.ui.monitoring.dashboard;

/** What the header's menus ask of the screen. */
interface DashboardDeeds {
  void togglePause();

  void importFile();

  void exportFile();

  /** Shows one metric with all its series. */
  void explore();

  /** Opens the editor of metrics. */
  void metrics();

  void kiosk();
}
