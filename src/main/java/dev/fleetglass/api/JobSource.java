package dev.fleetglass.api;

import dev.fleetglass.model.Job;

/**
 * Lists what the service did for the account: in the last four weeks, unless criteria say
 * otherwise.
 */
public non-sealed interface JobSource extends Capability {
  Listing<Job> jobs();
}
