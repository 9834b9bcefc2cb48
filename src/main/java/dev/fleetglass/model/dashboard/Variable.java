package dev.fleetglass.model.dashboard;

/**
 * A value that the operator chooses for all panels at once, such as the cluster.
 *
 * @param name as it is named in queries after a {@code $}; letters, digits and underscores
 * @param label of the series and lists that its values come from
 * @param value chosen when the dashboard opens; empty for all
 */
public record Variable(String name, String label, String value) {}
