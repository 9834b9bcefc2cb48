package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * A Kubernetes cluster at one instant.
 *
 * @param index place in the fleet, from 0
 * @param seq Cocktail's numeric key, from 1
 * @param state upper-case word of api/cocktail.md section 3.3
 * @param inUse whether it is not retired
 * @param created whole seconds
 * @param updated whole seconds, of the last change of state or version
 */
public record Cluster(
    int index,
    int seq,
    String id,
    String name,
    String description,
    String region,
    String cubeType,
    String authType,
    String apiUrl,
    String nodePortHost,
    String version,
    String state,
    boolean inUse,
    boolean loadBalancer,
    int providerAccount,
    Instant created,
    Instant updated,
    List<Node> nodes) {

  /** A machine of the cluster. */
  public record Node(String name, int cores, long memoryBytes) {}

  /** Whether it has something to measure: one that is stopped or not yet made has not. */
  public boolean isAlive() {
    return inUse && !state.equals("STOPPED") && !state.equals("CREATING");
  }
}
