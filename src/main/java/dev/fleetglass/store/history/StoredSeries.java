package dev.fleetglass.store.history;

import dev.fleetglass.series.Samples;
import java.util.Map;

/**
 * What is kept of one series.
 *
 * @param samples raw ones, or reduced ones of equal stretches
 * @param stretchMillis length of a reduced sample's stretch; 0 for raw samples
 */
public record StoredSeries(Map<String, String> labels, Samples samples, long stretchMillis) {}
