package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.Views;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What the view model of every table is given.
 *
 * @param worker where rows are made, sorted and filtered and the disk is waited for; in tests it
 *     may be the calling thread
 * @param zones the zone in which a connection's dates are read, by its id; empty when they carry
 *     one. Safe for use from any thread
 */
public record TableEnvironment(
    Preferences preferences,
    Views views,
    Past past,
    FxGate gate,
    Executor worker,
    Clock clock,
    Function<String, Optional<ZoneId>> zones) {}
