package dev.fleetglass.api;

import dev.fleetglass.model.AlertRule;

/** Lists alert rules. Blocks; an interrupt of the thread cancels. */
public non-sealed interface AlertSource extends Capability {
  Fetched<AlertRule> alertRules(LoadProgress progress) throws ApiException;
}
