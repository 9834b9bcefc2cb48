package dev.fleetglass.ui.monitoring.dashboard;

import java.util.Map;

/**
 * Where a series of a panel comes from.
 *
 * @param labels all of the series; where none is meant, those that all series of the panel share
 *     because it asks for them
 */
record SeriesOrigin(String connectionId, Map<String, String> labels) {
  SeriesOrigin {
    labels = Map.copyOf(labels);
  }
}
