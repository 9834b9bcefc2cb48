package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.model.Tone;

/**
 * A cluster that can be chosen.
 *
 * @param tone of its state
 * @param state its state as the service words it
 */
public record ScopeItem(
    String connectionId,
    String clusterId,
    String name,
    String connection,
    Tone tone,
    String state) {}
