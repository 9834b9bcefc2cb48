package dev.fleetglass.ui.chart;

/**
 * One series as the legend shows it.
 *
 * @param stats over the time window that the chart shows
 * @param stale whether its samples have stopped coming
 */
public record LegendRow(
    String key, String name, int colour, SeriesStats stats, boolean hidden, boolean stale) {}
