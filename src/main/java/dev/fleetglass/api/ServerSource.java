package dev.fleetglass.api;

import dev.fleetglass.model.Server;

/** Lists servers. */
public non-sealed interface ServerSource extends Capability {
  Listing<Server> servers();
}
