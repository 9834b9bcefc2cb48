package dev.fleetglass.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes cluster. Fields are null when the service did not send them.
 *
 * @param id the service's text id, unique within a connection (Cocktail {@code clusterId})
 * @param sequence the number used in the service's paths (Cocktail {@code clusterSeq})
 * @param name display name
 * @param kind kind of Kubernetes (Cocktail {@code cubeType})
 * @param authType how the service logs in to the cluster
 * @param version Kubernetes version, for example {@code 1.26.1}
 * @param apiUrl address of the Kubernetes API
 * @param region free text
 * @param providerAccount number of the provider account
 * @param ingress whether ingress is supported; likewise the three after it
 * @param nodePortRange for example {@code 30000-32767}
 * @param nodePortUrl host for NodePort access
 * @param inUse Cocktail {@code useYn}
 * @param created the service's zoneless text read in the connection's zone
 * @param updated as {@code created}
 * @param details every attribute that has no place above, wire name to wire text, in wire order
 * @param condition how it stands; null when the service does not tell
 */
public record Cluster(
    String id,
    @Nullable Long sequence,
    String name,
    @Nullable String description,
    Coded<ClusterState> state,
    Coded<ClusterKind> kind,
    Coded<AuthType> authType,
    @Nullable String version,
    @Nullable String apiUrl,
    @Nullable String region,
    @Nullable Long providerAccount,
    @Nullable Boolean ingress,
    @Nullable Boolean loadBalancer,
    @Nullable Boolean nodePort,
    @Nullable Boolean persistentVolume,
    @Nullable String nodePortRange,
    @Nullable String nodePortUrl,
    @Nullable Boolean inUse,
    @Nullable Instant created,
    @Nullable Instant updated,
    Map<String, String> details,
    @Nullable ClusterCondition condition) {

  public Cluster {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A cluster of which nobody tells how it stands. */
  public Cluster(
      String id,
      @Nullable Long sequence,
      String name,
      @Nullable String description,
      Coded<ClusterState> state,
      Coded<ClusterKind> kind,
      Coded<AuthType> authType,
      @Nullable String version,
      @Nullable String apiUrl,
      @Nullable String region,
      @Nullable Long providerAccount,
      @Nullable Boolean ingress,
      @Nullable Boolean loadBalancer,
      @Nullable Boolean nodePort,
      @Nullable Boolean persistentVolume,
      @Nullable String nodePortRange,
      @Nullable String nodePortUrl,
      @Nullable Boolean inUse,
      @Nullable Instant created,
      @Nullable Instant updated,
      Map<String, String> details) {
    this(
        id,
        sequence,
        name,
        description,
        state,
        kind,
        authType,
        version,
        apiUrl,
        region,
        providerAccount,
        ingress,
        loadBalancer,
        nodePort,
        persistentVolume,
        nodePortRange,
        nodePortUrl,
        inUse,
        created,
        updated,
        details,
        null);
  }

  /** The same cluster, standing like this, with these further details behind its own. */
  public Cluster with(@Nullable ClusterCondition stands, Map<String, String> further) {
    Map<String, String> all = new LinkedHashMap<>(details);
    all.putAll(further);
    return new Cluster(
        id,
        sequence,
        name,
        description,
        state,
        kind,
        authType,
        version,
        apiUrl,
        region,
        providerAccount,
        ingress,
        loadBalancer,
        nodePort,
        persistentVolume,
        nodePortRange,
        nodePortUrl,
        inUse,
        created,
        updated,
        all,
        stands);
  }
}
