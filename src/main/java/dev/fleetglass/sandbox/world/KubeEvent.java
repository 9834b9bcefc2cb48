package dev.fleetglass.sandbox.world;

import java.time.Instant;

/**
 * Something that Kubernetes reported.
 *
 * @param kind of the object it is about
 * @param namespace of that object; empty for nodes
 * @param warning whether it is one, or is as things should be
 */
public record KubeEvent(
    String kind,
    String namespace,
    String object,
    String part,
    String reason,
    String message,
    String source,
    int count,
    boolean warning,
    Instant first,
    Instant last) {}
