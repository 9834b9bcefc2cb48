package dev.fleetglass.api;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.util.List;

/** Answers metric queries. Blocks; an interrupt of the thread cancels. */
public non-sealed interface MetricSource extends Capability {
  /** The connection's own queries where it has any, otherwise the provider's defaults. */
  List<MetricQuery> queries();

  /** The newest sample of every series of the query; empty when the service has none. */
  List<MetricSample> samples(MetricQuery query) throws ApiException;
}
