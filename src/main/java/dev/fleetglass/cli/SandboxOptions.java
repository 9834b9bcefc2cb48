package dev.fleetglass.cli;

/**
 * How large and how well-behaved a sandbox is to be.
 *
 * @param port 0 for any free one
 * @param faults what it does wrong, in the sandbox's own notation; empty when it behaves
 */
public record SandboxOptions(int port, int clusters, int servers, long seed, String faults) {}
