package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.Views;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What the view model of every table is given.
 *
 * @param worker where rows are made, sorted and filtered and the disk is waited for; in tests it
 *     may be the calling thread
 */
public record TableEnvironment(
    Preferences preferences, Views views, Past past, FxGate gate, Executor worker, Clock clock) {}
