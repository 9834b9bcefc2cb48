package dev.fleetglass.model;

import org.jspecify.annotations.Nullable;

/**
 * How a cluster stands (Cocktail {@code condition}, {@code api/cocktail.md} section 3.2). Fields
 * are null when the service did not send them; it states no units for processors and memory, which
 * are taken as cores and bytes.
 *
 * @param readyNodes nodes that are ready, of {@code desiredNodes}
 * @param gpuNodes nodes with a GPU
 * @param alarms alarms that are raised now
 */
public record ClusterCondition(
    @Nullable Long readyNodes,
    @Nullable Long desiredNodes,
    @Nullable Long gpuNodes,
    @Nullable Long namespaces,
    @Nullable Long workloads,
    @Nullable Long pods,
    @Nullable Double cpuUsage,
    @Nullable Double memoryUsage,
    @Nullable Long alarms) {}
