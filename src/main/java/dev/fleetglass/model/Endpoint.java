package dev.fleetglass.model;

import org.jspecify.annotations.Nullable;

/** An address with a port (GoGrid {@code ipportpair}); either may be missing. */
public record Endpoint(@Nullable Address address, @Nullable Integer port) {
  /** {@code address:port}, or what there is of it. */
  @Override
  public String toString() {
    String host = address == null ? "" : address.ip();
    return port == null ? host : host + ":" + port;
  }
}
