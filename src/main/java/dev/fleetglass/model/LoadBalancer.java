package dev.fleetglass.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer of a cloud. Fields are null when the service did not send them.
 *
 * @param id null until the service has provisioned it, as for servers
 * @param virtual where clients come in
 * @param real where they are led to, in the service's order
 * @param type for example Round Robin
 * @param persistence for example SSL Sticky
 * @param datacenter from API version 1.5 on
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record LoadBalancer(
    @Nullable Long id,
    String name,
    @Nullable String description,
    Coded<LoadBalancerState> state,
    @Nullable Endpoint virtual,
    List<Endpoint> real,
    @Nullable Option type,
    @Nullable Option persistence,
    @Nullable Option os,
    @Nullable Option datacenter,
    Map<String, String> details) {

  public LoadBalancer {
    real = List.copyOf(real);
    details = Details.copyOf(details);
  }

  /** Identity within a connection: the id, or name and virtual address while there is no id. */
  public String key() {
    return id != null ? "#" + id : name + "@" + (virtual == null ? "" : virtual);
  }
}
