package dev.fleetglass.api;

import dev.fleetglass.model.Server;

/** Lists servers. Blocks; an interrupt of the thread cancels and yields a cancelled failure. */
public non-sealed interface ServerSource extends Capability {
  /** All servers of all pages, in the service's order. */
  Fetched<Server> servers(LoadProgress progress) throws ApiException;
}
