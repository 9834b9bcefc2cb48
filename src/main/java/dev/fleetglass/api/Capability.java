package dev.fleetglass.api;

/** Something a session can read; screens ask a session which ones it has. */
public sealed interface Capability
    permits ClusterSource,
        ServerSource,
        ClusterDetailSource,
        MetricSource,
        AddressSource,
        ImageSource,
        LoadBalancerSource,
        JobSource,
        LookupSource,
        BillingSource,
        PasswordSource,
        NodeSource,
        NamespaceSource,
        WorkloadSource,
        PodSource,
        ClusterEventSource,
        WorkspaceSource,
        AlertSource {}
