package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.table.TableRow;

/**
 * A value of a list as a row whose columns read the value itself: for lists that need no texts of
 * their own.
 *
 * @param connectionId of where it came from
 * @param connection its name
 */
public record ValueRow<T>(String id, String connectionId, String connection, T value, boolean stale)
    implements TableRow {}
