package dev.fleetglass.ui.chart;

import dev.fleetglass.model.Tone;

/**
 * Something that happened, marked on the time axis.
 *
 * @param millis epoch milliseconds
 * @param text one short line, said when the cursor is near
 */
public record ChartEvent(long millis, Tone tone, String text) {}
