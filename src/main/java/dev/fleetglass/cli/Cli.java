package dev.fleetglass.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line. Without a subcommand it opens the window. */
public final class Cli {
  /** Everything went well. */
  public static final int OK = 0;

  /** A defect of the program. */
  public static final int DEFECT = 1;

  /** The command line, a setting or a credential cannot be used. */
  public static final int USAGE = 2;

  /** The API, the network or a file failed. */
  public static final int FAILED = 3;

  private final CliPorts ports;

  public Cli(CliPorts ports) {
    this.ports = ports;
  }

  /**
   * Runs one command to its end on the calling thread; an interrupt ends it early.
   *
   * @param out receives the answer and nothing else
   * @param err receives what went wrong
   * @return the exit status
   */
  public int run(String[] arguments, PrintStream out, PrintStream err) {
    Output output = new Output(out, err, ports.language());
    PrintWriter outWriter = new PrintWriter(out, true, out.charset());
    PrintWriter errWriter = new PrintWriter(err, true, err.charset());
    CommandLine line =
        new CommandLine(new RootCommand(ports))
            .addSubcommand(
                CloudItems.addTo(
                    new CommandLine(new ListCommand())
                        .addSubcommand(new ListItems.Clusters(ports, output))
                        .addSubcommand(new ListItems.Metrics(ports, output)),
                    ports,
                    output))
            .addSubcommand(new SandboxCommand(ports.sandbox(), output))
            .addSubcommand(
                new CommandLine(new SnapshotCommand(ports.snapshot(), output))
                    .setResourceBundle(SnapshotCommand.words(ports.snapshot())))
            .setOut(outWriter)
            .setErr(errWriter)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((e, _, _) -> output.defect(e));
    return line.execute(arguments);
  }
}
