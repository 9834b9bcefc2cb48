package dev.fleetglass.ui.common;

import java.time.Instant;

/**
 * What a service sent of one row.
 *
 * @param format for example {@code JSON}
 * @param operation what was asked
 * @param received when the answer came
 * @param text as it was sent, secrets replaced; empty when it cannot be told
 */
public record RawText(String format, String operation, Instant received, String text) {}
