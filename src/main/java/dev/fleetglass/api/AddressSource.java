package dev.fleetglass.api;

import dev.fleetglass.model.Address;

/** Lists the addresses of an account. */
public non-sealed interface AddressSource extends Capability {
  Listing<Address> addresses();
}
