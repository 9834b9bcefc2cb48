package dev.fleetglass.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.AutoComplete;
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
                new CommandLine(new ListCommand())
                    .addSubcommand(new ListItems.Clusters(ports, output))
                    .addSubcommand(new InsideItems.Nodes(ports, output))
                    .addSubcommand(new InsideItems.Namespaces(ports, output))
                    .addSubcommand(new InsideItems.Workloads(ports, output))
                    .addSubcommand(new InsideItems.Pods(ports, output))
                    .addSubcommand(new InsideItems.Events(ports, output))
                    .addSubcommand(new WholeItems.Workspaces(ports, output))
                    .addSubcommand(new WholeItems.Alerts(ports, output))
                    .addSubcommand(new CloudItems.Servers(ports, output))
                    .addSubcommand(new CloudItems.Images(ports, output))
                    .addSubcommand(new CloudItems.Addresses(ports, output))
                    .addSubcommand(new CloudItems.Balancers(ports, output))
                    .addSubcommand(new CloudItems.Jobs(ports, output))
                    .addSubcommand(new WholeItems.Lookups(ports, output))
                    .addSubcommand(new WholeItems.Passwords(ports, output))
                    .addSubcommand(new WholeItems.Bill(ports, output))
                    .addSubcommand(new ListItems.Metrics(ports, output)))
            .addSubcommand(new SandboxCommand(ports.sandbox(), output))
            .addSubcommand(
                new CommandLine(new SnapshotCommand(ports.snapshot(), output))
                    .setResourceBundle(SnapshotCommand.words(ports.snapshot())))
            .addSubcommand(completion())
            .setOut(outWriter)
            .setErr(errWriter)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((e, _, _) -> output.defect(e));
    return line.execute(arguments);
  }

  /** Writes the completion that packages install; of no use to most, so no help speaks of it. */
  private static CommandLine completion() {
    CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
    completion.getCommandSpec().usageMessage().hidden(true);
    return completion;
  }
}
