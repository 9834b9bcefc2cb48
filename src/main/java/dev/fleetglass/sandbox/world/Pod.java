package dev.fleetglass.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pod at one instant.
 *
 * @param node where it runs; null while it waits for a place
 * @param phase Kubernetes' own word
 * @param reason why it is not ready; null when it is, or has ended as planned
 * @param owner name of what made it
 * @param requestedMillicores what it has asked for; likewise the memory
 */
public record Pod(
    String namespace,
    String name,
    String app,
    String image,
    @Nullable String node,
    String address,
    String phase,
    @Nullable String reason,
    boolean ready,
    int restarts,
    String ownerKind,
    String owner,
    Instant created,
    int requestedMillicores,
    long requestedBytes) {

  /** Whether it holds a place on its node. */
  public boolean holdsPlace() {
    return node != null && (phase.equals("Running") || phase.equals("Unknown"));
  }
}
