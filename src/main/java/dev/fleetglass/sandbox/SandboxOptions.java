package dev.fleetglass.sandbox;

import dev.fleetglass.sandbox.gogrid.GoGridRole;

/**
 * How large a sandbox is and how it behaves.
 *
 * @param port port on 127.0.0.1; 0 takes any free one
 * @param clusters number of clusters, 0 or more
 * @param servers number of servers, 0 to 1,000,000
 * @param seed decides the whole world; unless it is {@link #NO_SEED} it decides token, key and
 *     secret too
 * @param faults a spec of {@link Faults#apply(String)}; empty for none
 * @param role what the GoGrid key may read
 */
public record SandboxOptions(
    int port, int clusters, int servers, long seed, String faults, GoGridRole role) {
  /** A world like any other, but with token, key and secret made anew at every start. */
  public static final long NO_SEED = 0;

  public SandboxOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535");
    }
    if (clusters < 0 || clusters > 10_000) {
      throw new IllegalArgumentException("clusters must be from 0 to 10000");
    }
    if (servers < 0 || servers > 1_000_000) {
      throw new IllegalArgumentException("servers must be from 0 to 1000000");
    }
  }

  /** 12 clusters, 480 servers, any free port, no faults. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(0, 12, 480, NO_SEED, "", GoGridRole.SUPER);
  }

  public SandboxOptions withPort(int port) {
    return new SandboxOptions(port, clusters, servers, seed, faults, role);
  }

  public SandboxOptions withSize(int clusters, int servers) {
    return new SandboxOptions(port, clusters, servers, seed, faults, role);
  }

  public SandboxOptions withSeed(long seed) {
    return new SandboxOptions(port, clusters, servers, seed, faults, role);
  }

  public SandboxOptions withFaults(String faults) {
    return new SandboxOptions(port, clusters, servers, seed, faults, role);
  }

  public SandboxOptions withRole(GoGridRole role) {
    return new SandboxOptions(port, clusters, servers, seed, faults, role);
  }
}
