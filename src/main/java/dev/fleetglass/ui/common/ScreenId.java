package dev.fleetglass.ui.common;

/** The screens, in rail order. */
public enum ScreenId {
  CLUSTERS,
  SERVERS,
  MONITORING,
  JOURNAL,
  CONNECTIONS,
  SETTINGS
}
