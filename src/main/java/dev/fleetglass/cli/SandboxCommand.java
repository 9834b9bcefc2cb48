package dev.fleetglass.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves both APIs until it is interrupted. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true,
    description = {
      "Serves both APIs on this computer from one moving world, until interrupted.",
      "Prints one line of JSON with addresses and credentials when it is ready."
    })
final class SandboxCommand implements Callable<Integer> {
  private final SandboxRunner runner;
  private final Output output;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port on 127.0.0.1; 0 takes a free one.")
  private int port;

  @Option(names = "--clusters", paramLabel = "N", description = "How many clusters the world has.")
  private int clusters = 12;

  @Option(names = "--servers", paramLabel = "N", description = "How many servers the world has.")
  private int servers = 480;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Decides the world and its credentials; 0 makes new credentials at every start.")
  private long seed;

  @Option(
      names = "--faults",
      paramLabel = "SPEC",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description =
          "What it does wrong, for example late=2s or status=500,api=gogrid; empty for nothing.")
  private String faults = "";

  @Option(
      names = "--role",
      paramLabel = "NAME",
      description = "What the GoGrid key may read: super, system, billing or read-only.")
  private String role = "super";

  SandboxCommand(SandboxRunner runner, Output output) {
    this.runner = runner;
    this.output = output;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535 || clusters < 0 || servers < 0) {
      return output.usage("Port, clusters and servers cannot be negative, a port not above 65535");
    }
    try (SandboxRunner.Running running =
        runner.start(new SandboxOptions(port, clusters, servers, seed, faults, role))) {
      // An end by signal runs this hook and then leaves with the status the shell expects.
      Thread hook = Thread.ofPlatform().unstarted(running::close);
      Runtime.getRuntime().addShutdownHook(hook);
      output.jsonLine(running.access());
      waitForInterrupt();
      Runtime.getRuntime().removeShutdownHook(hook);
      return Cli.OK;
    } catch (IllegalArgumentException e) {
      return output.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return output.failed("The sandbox does not start: " + e.getMessage());
    }
  }

  private static void waitForInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Interrupted is how it ends.
    }
  }
}
