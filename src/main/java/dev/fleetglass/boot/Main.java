package dev.fleetglass.boot;

import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.cli.Cli;
import dev.fleetglass.cli.CliPorts;
import dev.fleetglass.provider.InstalledProviders;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.SystemSecretStore;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;

/** Entry: the window without arguments, the command line with them. */
public final class Main {
  private Main() {}

  /** Ends the process with the command's exit status. */
  public static void main(String[] arguments) {
    Folders folders = Folders.locate();
    // Before the first logger is made: the log file's place is read once.
    System.setProperty(LogSetup.FOLDER, folders.logs().toString());
    System.setProperty(LogSetup.SHARED, String.valueOf(arguments.length > 0));
    DesktopLauncher desktop = new DesktopLauncher(folders, System.getenv(), System.err);
    System.exit(
        arguments.length == 0
            ? desktop.run()
            : command(arguments, folders, desktop, System.out, System.err));
  }

  /** Runs a command inside this process and returns its exit status. */
  static int command(String[] arguments, PrintStream out, PrintStream err) {
    Folders folders = Folders.locate();
    DesktopLauncher desktop = new DesktopLauncher(folders, System.getenv(), err);
    return command(arguments, folders, desktop, out, err);
  }

  private static int command(
      String[] arguments,
      Folders folders,
      DesktopLauncher desktop,
      PrintStream out,
      PrintStream err) {
    Clock clock = Clock.systemUTC();
    SessionOpener opener = new InstalledProviders(clock, call -> {});
    CliPorts ports =
        new CliPorts(
            opener,
            folders,
            SystemSecretStore::new,
            clock,
            System.getenv(),
            Locale.getDefault(Locale.Category.DISPLAY),
            desktop,
            new SandboxServer(clock),
            () -> SandboxConnections.all(opener),
            new Snapshots());
    return new Cli(ports).run(arguments, out, err);
  }
}
