package dev.fleetglass.model;

/**
 * Names a metric among all connections.
 *
 * @param source fingerprint of what is asked where, so that another address or another query under
 *     the same ids is another metric; empty when that was not written down
 */
public record MetricKey(String connectionId, String metricId, String source) {
  /** A metric of which it is not known what was asked where. */
  public MetricKey(String connectionId, String metricId) {
    this(connectionId, metricId, "");
  }
}
