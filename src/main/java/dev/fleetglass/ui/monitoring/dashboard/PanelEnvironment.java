package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.Past;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What panels work with.
 *
 * @param worker computes off the JavaFX thread
 */
record PanelEnvironment(
    Metrics metrics, Past past, FxGate gate, Executor worker, InstantSource clock) {}
