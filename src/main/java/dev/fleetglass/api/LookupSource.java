package dev.fleetglass.api;

import dev.fleetglass.model.LookupValue;

/** Lists the values that the service offers for its options. Blocks; an interrupt cancels. */
public non-sealed interface LookupSource extends Capability {
  /** The values of all lookups, in the service's order of lookups and of values. */
  Fetched<LookupValue> lookups(LoadProgress progress) throws ApiException;
}
