package dev.fleetglass.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GoGrid load balancer at one instant.
 *
 * @param id null until it is provisioned
 * @param virtual where clients come in
 * @param real where they are led to: addresses of servers
 */
public record Balancer(
    @Nullable Long id,
    String name,
    @Nullable String description,
    Endpoint virtual,
    List<Endpoint> real,
    Option type,
    Option persistence,
    Option os,
    Option state,
    Option datacenter) {

  /** An address and a port. */
  public record Endpoint(Address address, int port) {}
}
