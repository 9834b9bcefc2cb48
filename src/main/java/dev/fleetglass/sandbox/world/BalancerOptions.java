package dev.fleetglass.sandbox.world;

import java.util.List;

/**
 * GoGrid's closed lists about load balancers (api/gogrid.md section 3). The numbers of SSL Sticky
 * and Source Address and the words about states and systems are not known: they are ours.
 */
public final class BalancerOptions {
  public static final List<Option> TYPES =
      List.of(new Option(1, "Round Robin", ""), new Option(2, "Least Connect", ""));

  public static final List<Option> PERSISTENCES =
      List.of(
          new Option(1, "None", ""),
          new Option(2, "SSL Sticky", ""),
          new Option(3, "Source Address", ""));

  public static final Option ON = new Option(1, "On", "Loadbalancer is enabled and on.");
  public static final Option OFF = new Option(2, "Off", "Loadbalancer is disabled and off.");
  public static final Option UNAVAILABLE =
      new Option(3, "Unavailable", "No server behind the loadbalancer answers.");

  public static final List<Option> STATES =
      List.of(
          ON, OFF, UNAVAILABLE, new Option(4, "Unknown", "State of the loadbalancer is unknown."));

  public static final List<Option> SYSTEMS = List.of(new Option(1, "F5", "The F5 Load Balancer."));

  private BalancerOptions() {}
}
