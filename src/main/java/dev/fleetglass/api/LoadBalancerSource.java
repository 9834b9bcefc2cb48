package dev.fleetglass.api;

import dev.fleetglass.model.LoadBalancer;

/** Lists load balancers. */
public non-sealed interface LoadBalancerSource extends Capability {
  Listing<LoadBalancer> loadBalancers();
}
