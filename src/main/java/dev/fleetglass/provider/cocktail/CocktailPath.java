package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.provider.cocktail.CocktailPath.Origin.OURS;
import static dev.fleetglass.provider.cocktail.CocktailPath.Origin.SOURCE;

import java.util.List;

/**
 * Every path this provider asks for, with what it sends there ({@code api/cocktail.md} sections
 * 3.1, 4.2, 4.3 and 6). The vendor's documents print none of them: most are those of its server's
 * source, and a gateway may publish other ones, so each can be set per connection. Names in braces
 * are filled in.
 *
 * <p>All are read with GET. {@code /api/cluster/{clusterSeq}/services} and {@code
 * /api/pl/list/service/2}, which are read with POST, tell nothing that is shown here.
 *
 * <p>Not asked, and so not in the table: usage by pods of a component, since no list names
 * components. A connection's own queries may ask for one whose number they write into the path.
 */
enum CocktailPath {
  CLUSTERS("clusterPath", "/api/cluster", SOURCE),
  CLUSTER("clusterDetailPath", "/api/cluster/{clusterSeq}", SOURCE),
  CONDITIONS(
      "conditionsPath",
      "/api/cluster/v2/conditions",
      SOURCE,
      "useK8s=true",
      "useNamespace=true",
      "useWorkload=true",
      "usePod=true"),
  CONDITION(
      "conditionPath",
      "/api/cluster/v2/{clusterSeq}/conditions",
      SOURCE,
      "useK8s=true",
      "useNamespace=true",
      "useWorkload=true",
      "usePod=true"),
  NODES("nodesPath", "/api/cube/v2/cluster/{clusterSeq}/nodes", SOURCE),
  NAMESPACES(
      "namespacesPath",
      "/api/cube/v2/cluster/{clusterSeq}/namespaces",
      SOURCE,
      "includeSystem=true",
      "includeManaged=true",
      "useOnlyName=false"),
  WORKLOADS(
      "workloadsPath",
      "/api/cluster/v2/{clusterSeq}/workloads",
      SOURCE,
      "useExistingWorkload=true"),
  PODS("podsPath", "/api/cluster/v2/{clusterSeq}/pods", SOURCE),
  NAMESPACE_EVENTS(
      "namespaceEventsPath",
      "/api/cube/v2/cluster/{clusterSeq}/namespace/{namespace}/event",
      SOURCE),
  NODE_EVENTS("nodeEventsPath", "/api/cube/v2/cluster/{clusterSeq}/node/{nodeName}/event", SOURCE),
  WORKSPACES("workspacesPath", "/api/service", SOURCE, "includePlatform=false"),
  ALERT_RULES(
      "alertRulesPath", "/api/alert/v1/list", SOURCE, "order=ASC", "orderColumn=alert_name"),
  /** The documents show an answer with these labels and no path: this one is made up. */
  INGRESS("ingressPath", "/v1/metric/ingress/requests", OURS),
  NODE_USAGE(
      "nodeUsagePath",
      "/v1/metric/usage/clusters/{clusterSeq}/nodes",
      SOURCE,
      "result=current",
      "span=5m"),
  /** The measure is added at its end. */
  NAMESPACE_USAGE("namespaceUsagePath", "/v1/clusters/{clusterSeq}/appmaps", SOURCE, "span=5m"),
  NAMESPACE_PODS(
      "namespacePodsPath",
      "/v1/metric/{resource}/clusters/{clusterSeq}/namespaces/{namespace}/pods",
      SOURCE,
      "result=transition",
      "span=5m"),
  NODE_PODS(
      "nodePodsPath",
      "/v1/metric/{resource}/clusters/{clusterSeq}/nodes/{nodeName}/pods",
      SOURCE,
      "result=transition",
      "span=5m"),
  NODE_RESOURCES("nodeResourcesPath", "/v1/clusters/{clusterSeq}/all-nodes/resource", SOURCE),
  QUOTA("quotaPath", "/v1/metric/quota/clusters/{clusterSeq}", SOURCE, "result=current"),
  NAMESPACE_QUOTA(
      "namespaceQuotaPath",
      "/v1/metric/quota/clusters/{clusterSeq}/appmaps",
      SOURCE,
      "result=current"),
  /** V2 replaces it; a gateway may open only one of the two. */
  CLUSTER_CAPACITY(
      "clusterCapacityPath", "/v1/metric/capacity/clusters/{clusterSeq}", SOURCE, "result=current"),
  CAPACITY(
      "capacityPath",
      "/v2/target/clusters/metric/capacity/result/current",
      SOURCE,
      "cluster-ids={clusterIds}"),
  ALARMS("alarmsPath", "/v1/alert/clusters/{clusterSeq}", SOURCE);

  private final String option;
  private final String initial;
  private final Origin origin;
  private final String parameters;

  CocktailPath(String option, String initial, Origin origin, String... parameters) {
    this.option = option;
    this.initial = initial;
    this.origin = origin;
    this.parameters = String.join("&", parameters);
  }

  /** Where a path is known from. */
  enum Origin {
    /** Printed in the vendor's documents. */
    DOCUMENTED,
    /** True of the vendor's server, version 4.7; that a gateway opens it is not proven. */
    SOURCE,
    /** Made up here. */
    OURS
  }

  /** Id of the connection's option that overrides it. */
  String option() {
    return option;
  }

  /** What is asked unless the connection says otherwise. */
  String initial() {
    return initial;
  }

  Origin origin() {
    return origin;
  }

  /** What is always sent, each as {@code name=value}. */
  List<String> parameters() {
    return parameters.isEmpty() ? List.of() : List.of(parameters.split("&", -1));
  }
}
