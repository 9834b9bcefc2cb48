package dev.fleetglass.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program itself. */
@Command(
    name = "fleetglass",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    header = "A console for clusters, servers and metrics of your clouds. It changes nothing.",
    description = {
      "",
      "Without a command the window opens; its embedded sandbox needs no account.",
      ""
    },
    footer = {
      "",
      "Credentials come from the environment, never from arguments:",
      "  FLEETGLASS_TOKEN                        Cocktail Cloud",
      "  FLEETGLASS_API_KEY, FLEETGLASS_SECRET   GoGrid",
      "FLEETGLASS_HOME puts settings and logs below one folder.",
      "",
      "Examples:",
      "  fleetglass list servers --connection Production --output csv",
      "  fleetglass list jobs --connection Production --filter job.state=Failed",
      "  fleetglass list clusters --provider cocktail --url https://gateway.example.com",
      "  fleetglass sandbox --servers 1000 --port 8080"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      " 0:done",
      " 2:the command line, a setting or a credential cannot be used",
      " 3:the API or the network failed"
    })
final class RootCommand implements Callable<Integer> {
  private final CliPorts ports;

  RootCommand(CliPorts ports) {
    this.ports = ports;
  }

  @Override
  public Integer call() {
    return ports.console().run();
  }
}
