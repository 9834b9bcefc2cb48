package dev.fleetglass.model.dashboard;

import dev.fleetglass.model.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A value worth seeing.
 *
 * @param from in the panel's unit
 * @param to end of a band, above {@code from}; null for a line
 * @param tone its colour
 * @param label shown beside it; may be empty
 */
public record Threshold(double from, @Nullable Double to, Tone tone, String label) {}
