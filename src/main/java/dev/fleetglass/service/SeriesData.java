package dev.fleetglass.service;

import java.util.Map;

/**
 * The kept samples of one series, oldest first. Arrays are shared and must not be written to.
 *
 * @param name made from the query's pattern, for the legend
 * @param labels the series' identity within its query
 * @param epochMillis strictly ascending
 * @param values same length; NaN stands for "the service said not a number"
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for a chart: boxing them would cost ten times
public record SeriesData(
    String name, Map<String, String> labels, long[] epochMillis, double[] values) {}
