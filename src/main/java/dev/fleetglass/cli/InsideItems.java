package dev.fleetglass.cli;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterEventSource;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.NamespaceSource;
import dev.fleetglass.api.NodeSource;
import dev.fleetglass.api.PodSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WorkloadSource;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Namespace;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.Pod;
import dev.fleetglass.model.Workload;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists of what one cluster holds. */
abstract class InsideItems<C extends Capability, T> extends ListItems {
  private final Class<C> capability;
  private final String what;
  private final Listing<T> listing;

  @Option(
      names = "--cluster",
      required = true,
      paramLabel = "CLUSTER",
      description = "The cluster's id, name or number.")
  private String cluster = "";

  InsideItems(CliPorts ports, Output output, Class<C> capability, String what, Listing<T> listing) {
    super(ports, output);
    this.capability = capability;
    this.what = what;
    this.listing = listing;
  }

  abstract List<T> load(C source, Cluster inside) throws ApiException;

  @Override
  final int list(ProviderSession session) throws ApiException, UsageException {
    C source = source(session, capability, what);
    List<Cluster> all =
        source(session, ClusterSource.class, "clusters").clusters(LoadProgress.NONE);
    Cluster found =
        all.stream()
            .filter(each ->
                each.id().equals(cluster)
                    || each.name().equals(cluster)
                    || cluster.equals(String.valueOf(each.sequence())))
            .findFirst()
            .orElse(null);
    if (found == null) {
      throw new UsageException(
          "No cluster is called '"
              + cluster
              + "'. There are: "
              + all.stream().map(Cluster::id).collect(Collectors.joining(", "))
              + ".");
    }
    print(listing, load(source, found));
    return Cli.OK;
  }

  /** Lists the nodes of a cluster. */
  @Command(name = "nodes", description = "Lists the nodes of a cluster.")
  static final class Nodes extends InsideItems<NodeSource, Node> {
    Nodes(CliPorts ports, Output output) {
      super(ports, output, NodeSource.class, "nodes", ClusterListings.NODES);
    }

    @Override
    List<Node> load(NodeSource source, Cluster cluster) throws ApiException {
      return source.nodes(cluster, LoadProgress.NONE);
    }
  }

  /** Lists the namespaces of a cluster. */
  @Command(name = "namespaces", description = "Lists the namespaces of a cluster.")
  static final class Namespaces extends InsideItems<NamespaceSource, Namespace> {
    Namespaces(CliPorts ports, Output output) {
      super(ports, output, NamespaceSource.class, "namespaces", ClusterListings.NAMESPACES);
    }

    @Override
    List<Namespace> load(NamespaceSource source, Cluster cluster) throws ApiException {
      return source.namespaces(cluster, LoadProgress.NONE);
    }
  }

  /** Lists the workloads of a cluster. */
  @Command(name = "workloads", description = "Lists the workloads of a cluster.")
  static final class Workloads extends InsideItems<WorkloadSource, Workload> {
    Workloads(CliPorts ports, Output output) {
      super(ports, output, WorkloadSource.class, "workloads", ClusterListings.WORKLOADS);
    }

    @Override
    List<Workload> load(WorkloadSource source, Cluster cluster) throws ApiException {
      return source.workloads(cluster, LoadProgress.NONE);
    }
  }

  /** Lists the pods of a cluster. */
  @Command(name = "pods", description = "Lists the pods of a cluster.")
  static final class Pods extends InsideItems<PodSource, Pod> {
    Pods(CliPorts ports, Output output) {
      super(ports, output, PodSource.class, "pods", ClusterListings.PODS);
    }

    @Override
    List<Pod> load(PodSource source, Cluster cluster) throws ApiException {
      return source.pods(cluster, LoadProgress.NONE);
    }
  }

  /** Lists what Kubernetes reported in a cluster. */
  @Command(name = "events", description = "Lists what Kubernetes reported in a cluster.")
  static final class Events extends InsideItems<ClusterEventSource, ClusterEvent> {
    Events(CliPorts ports, Output output) {
      super(ports, output, ClusterEventSource.class, "events", ClusterListings.EVENTS);
    }

    @Override
    List<ClusterEvent> load(ClusterEventSource source, Cluster cluster) throws ApiException {
      return source.events(cluster, LoadProgress.NONE);
    }
  }
}
