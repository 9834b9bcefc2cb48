package dev.fleetglass.cli;

/**
 * How large and how well-behaved a sandbox is to be.
 *
 * @param port 0 for any free one
 * @param faults what it does wrong, in the sandbox's own notation; empty when it behaves
 * @param role what the GoGrid key may read, in the sandbox's own word
 */
public record SandboxOptions(
    int port, int clusters, int servers, long seed, String faults, String role) {
  /** What the console's own sandbox is like: well-behaved, on any free port. */
  static SandboxOptions embedded() {
    return new SandboxOptions(0, 12, 480, 0, "", "super");
  }
}
