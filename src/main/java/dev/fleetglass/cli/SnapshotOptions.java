package dev.fleetglass.cli;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What picture is wanted.
 *
 * @param file PNG to write
 * @param width in pixels, likewise the height
 * @param language of the texts
 * @param search typed into the list's search field, its values counted beside it; empty for neither
 * @param dashboard id of the dashboard that monitoring shows; empty for the first
 */
public record SnapshotOptions(
    Screen screen,
    Path file,
    int width,
    int height,
    Theme theme,
    Locale language,
    String search,
    String dashboard) {

  /** What is drawn. */
  public enum Screen {
    CLUSTERS,
    NODES,
    NAMESPACES,
    WORKLOADS,
    PODS,
    EVENTS,
    WORKSPACES,
    ALERTS,
    SERVERS,
    IMAGES,
    ADDRESSES,
    BALANCERS,
    JOBS,
    LOOKUPS,
    MONITORING,
    CONNECTIONS,
    JOURNAL,
    SETTINGS,
    /** A screen with the dialog of a failed call. */
    ERROR
  }

  /** Colour scheme. */
  public enum Theme {
    LIGHT,
    DARK
  }
}
