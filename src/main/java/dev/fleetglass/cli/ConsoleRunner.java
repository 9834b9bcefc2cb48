package dev.fleetglass.cli;

/** Opens the window; the composition root supplies it. */
@FunctionalInterface
public interface ConsoleRunner {
  /** Runs until the window is closed and gives the exit status. */
  int run();
}
