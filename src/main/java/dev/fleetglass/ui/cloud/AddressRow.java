package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.ui.table.TableRow;

/**
 * An address with the server that has it.
 *
 * @param server its name; empty when no server is known to have it
 */
public record AddressRow(String id, String connection, Address value, String server, boolean stale)
    implements TableRow {}
