package dev.fleetglass.cli;

import java.io.IOException;
import java.util.Map;

/** Starts a sandbox; the composition root supplies it. */
@FunctionalInterface
public interface SandboxRunner {
  /**
   * Starts a sandbox that serves when this returns.
   *
   * @throws IllegalArgumentException when the faults cannot be understood, with what can
   * @throws IOException when the port cannot be had
   */
  Running start(SandboxOptions options) throws IOException;

  /** A sandbox that serves. */
  interface Running extends AutoCloseable {
    /**
     * How it is reached: provider id to the members {@code url} and the provider's secret fields,
     * in the order in which they are to be printed.
     */
    Map<String, Map<String, String>> access();

    @Override
    void close();
  }
}
