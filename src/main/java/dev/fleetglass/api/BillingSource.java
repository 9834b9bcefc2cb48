package dev.fleetglass.api;

import dev.fleetglass.model.Billing;

/** Tells what the account has used. Blocks; an interrupt of the thread cancels. */
public non-sealed interface BillingSource extends Capability {
  Billing billing() throws ApiException;
}
