package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which path is answered by what (api/cocktail.md sections 3.1, 4 and 6). Nearly all are read by
 * GET. Calls that would change something exist, and nobody has the right to them.
 */
final class Routes {
  private static final String CUBE = "/api/cube/v2/cluster/([^/]+)";
  private static final String METRIC = "/v1/metric/(cpu|memory)/clusters/([^/]+)";

  private final List<Route> all = new ArrayList<>();

  Routes(World world) {
    Workspaces workspaces = new Workspaces(world);
    Servicemaps servicemaps = new Servicemaps(world, workspaces);
    ClusterCalls clusters = new ClusterCalls(world.clusters(), world.namespaces(), workspaces);
    clusters(clusters, new ConditionCalls(world, clusters, workspaces, servicemaps));
    workspaces(new WorkspaceCalls(workspaces, servicemaps, clusters), servicemaps);
    tenants(new TenantCalls(world), new AlertCalls());
    inside(new InsideCalls(world, clusters));
    monitoring(new MonitoringCalls(world, clusters), new ResourceCalls(world, clusters));
    refusals();
  }

  /**
   * Who answers which paths.
   *
   * @param methods pattern of the HTTP methods
   */
  record Route(Pattern methods, Pattern path, Call call) {}

  /** Answers one call. */
  @FunctionalInterface
  interface Call {
    Reply answer(MatchResult path, Request request, Instant now);
  }

  List<Route> all() {
    return List.copyOf(all);
  }

  private void add(String path, Call call) {
    add("GET|HEAD", path, call);
  }

  private void add(String methods, String path, Call call) {
    all.add(new Route(Pattern.compile(methods), Pattern.compile(path), call));
  }

  private void clusters(ClusterCalls clusters, ConditionCalls conditions) {
    add("/api/cluster", (_, request, now) -> clusters.list(request, now));
    add("/api/cluster/([^/]+)", (path, _, now) -> clusters.one(path.group(1), now));
    add("/api/cluster/v2/conditions", (_, request, now) -> conditions.all(request, now));
    add(
        "/api/cluster/v2/([^/]+)/conditions",
        (path, request, now) -> conditions.one(path.group(1), request, now));
  }

  private void workspaces(WorkspaceCalls workspaces, Servicemaps servicemaps) {
    add("/api/service", (_, request, now) -> workspaces.list(request, now));
    add("/api/service/seqs", (_, _, _) -> workspaces.numbers());
    add("/api/service/summaries", (_, request, now) -> workspaces.summaries(request, now));
    add("/api/service/([^/]+)", (path, _, now) -> workspaces.one(path.group(1), now));
    add("/api/service/([^/]+)/clusters", (path, _, now) -> workspaces.clusters(path.group(1), now));
    add(
        "POST",
        "/api/pl/list/service/([^/]+)",
        (path, _, _) -> workspaces.pipelines(path.group(1)));
    add(
        "POST",
        "/api/cluster/([^/]+)/services",
        (path, _, now) -> workspaces.inCluster(path.group(1), now));
    add(
        "/api/cluster/servicemap/([^/]+)",
        (path, _, now) -> servicemaps.cluster(path.group(1), now));
    add("/api/servicemap/v2/([^/]+)", (path, _, now) -> servicemaps.one(path.group(1), now));
    add("/api/servicemap/summaries", (_, request, now) -> servicemaps.summaries(request, now));
  }

  private void tenants(TenantCalls tenants, AlertCalls alerts) {
    add("/api/account/list", (_, _, _) -> tenants.platforms());
    add("/api/account/([^/]+)", (path, _, _) -> tenants.platform(path.group(1)));
    add("/api/account/([^/]+)/users", (path, _, now) -> tenants.usersOf(path.group(1), now));
    add(
        "/api/account/([^/]+)/user/([^/]+)",
        (path, _, now) -> tenants.userOf(path.group(1), path.group(2), now));
    add("/api/user/list", (_, request, now) -> tenants.users(request, now));
    add("/api/user/([^/]+)", (path, _, now) -> tenants.user(path.group(1), now));
    add("/api/provideraccount/list", (_, request, now) -> tenants.providers(request, now));
    add("/api/provideraccount/useTypes", (_, _, _) -> tenants.useTypes());
    add("/api/provideraccount/([^/]+)", (path, _, now) -> tenants.provider(path.group(1), now));
    add("/api/alert/v1/list", (_, request, _) -> alerts.rules(request));
    add("/api/alert/v1/user/list", (_, request, _) -> alerts.users(request));
    add("/api/alert/v1/([^/]+)", (path, _, _) -> alerts.rule(path.group(1)));
  }

  private void refusals() {
    Call denied =
        (_, _, _) -> {
          throw CocktailFailure.notAuthorized();
        };
    add("POST", "/api/cluster", denied);
    add("PUT|DELETE", "/api/cluster/[^/]+", denied);
    add("POST", "/api/account/[^/]+/user", denied);
    add("PUT|DELETE", "/api/account/[^/]+/user/[^/]+(/inactive)?", denied);
    add(
        "GET|HEAD",
        "/api/openapi/(apis|api/groups|tokens)",
        (_, _, _) -> {
          throw CocktailFailure.roleMayNot();
        });
  }

  private void inside(InsideCalls inside) {
    add("/api/cluster/v2/([^/]+)/pods", (path, _, now) -> inside.pods(path.group(1), now));
    add(
        "/api/cluster/v2/([^/]+)/workloads",
        (path, request, now) -> inside.workloads(path.group(1), request, now));
    add(CUBE + "/nodes", (path, request, now) -> inside.nodes(path.group(1), request, now));
    add(CUBE + "/node/([^/]+)", (path, _, now) -> inside.node(path.group(1), path.group(2), now));
    add(
        CUBE + "/node/([^/]+)/event",
        (path, _, now) -> inside.nodeEvents(path.group(1), path.group(2), now));
    add(
        CUBE + "/node/([^/]+)/pods",
        (path, _, now) -> inside.nodePods(path.group(1), path.group(2), now));
    add(
        CUBE + "/namespaces",
        (path, request, now) -> inside.namespaces(path.group(1), request, now));
    add(CUBE + "/namespacenames", (path, _, now) -> inside.namespaceNames(path.group(1), now));
    add(
        CUBE + "/namespace/([^/]+)",
        (path, _, now) -> inside.namespace(path.group(1), path.group(2), now));
    add(
        CUBE + "/namespace/([^/]+)/event",
        (path, _, now) -> inside.namespaceEvents(path.group(1), path.group(2), now));
    add(
        CUBE + "/namespace/([^/]+)/pods",
        (path, _, now) -> inside.namespacePods(path.group(1), path.group(2), now));
    add(
        CUBE + "/namespace/([^/]+)/(deployments|statefulsets|daemonsets|jobs|cronjobs)",
        (path, _, now) ->
            inside.namespaceWorkloads(path.group(1), path.group(2), path.group(3), now));
  }

  private void monitoring(MonitoringCalls monitoring, ResourceCalls resources) {
    add(
        "/v1/metric/ingress/requests",
        (_, request, now) -> monitoring.ingressRequests(request, now));
    add(
        "/v1/metric/usage/clusters/([^/]+)/nodes",
        (path, request, now) -> monitoring.nodeUsage(path.group(1), request, now));
    add(
        "/v1/clusters/([^/]+)/appmaps/(cpu|memory)",
        (path, request, now) ->
            monitoring.namespaceUsage(path.group(1), path.group(2), request, now));
    add(
        "/v2/target/clusters/metric/capacity/result/current",
        (_, request, now) -> monitoring.capacity(request, now));
    add(
        METRIC + "/(namespaces|nodes)/([^/]+)/pods",
        (path, request, now) ->
            resources.pods(
                path.group(1), path.group(2), path.group(3), path.group(4), request, now));
    add(
        "/v1/clusters/([^/]+)/all-nodes/resource",
        (path, request, now) -> resources.nodes(path.group(1), request, now));
    add(
        "/v1/metric/quota/clusters/([^/]+)",
        (path, request, now) -> resources.quota(path.group(1), request, now));
    add(
        "/v1/metric/quota/clusters/([^/]+)/appmaps",
        (path, request, now) -> resources.namespaceQuota(path.group(1), request, now));
    add(
        "/v1/metric/capacity/clusters/([^/]+)",
        (path, request, now) -> monitoring.capacityOf(path.group(1), request, now));
    add(
        "/v1/alert/clusters/([^/]+)",
        (path, request, now) -> resources.alarms(path.group(1), request, now));
  }
}
