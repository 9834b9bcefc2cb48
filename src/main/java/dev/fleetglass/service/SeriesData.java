package dev.fleetglass.service;

import dev.fleetglass.series.Samples;
import java.util.Map;

/**
 * The kept samples of one series. Immutable.
 *
 * @param name made from the query's pattern, for the legend
 * @param labels the series' identity within its query
 */
public record SeriesData(String name, Map<String, String> labels, Samples samples) {}
