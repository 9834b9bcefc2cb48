package dev.fleetglass.faults;

import dev.fleetglass.api.SessionOpener;
import dev.fleetglass.cli.Cli;
import dev.fleetglass.cli.CliPorts;
import dev.fleetglass.cli.FakeSnapshots;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command line, with the sandbox's credentials in its environment. */
final class CommandLine {
  private final CliPorts ports;

  /** What a command left behind. */
  record Left(int status, String out, String err) {}

  CommandLine(SessionOpener opener, Path home, Clock clock, Sandbox sandbox) {
    ports =
        new CliPorts(
            opener,
            Folders.below(home),
            MemorySecretStore::new,
            clock,
            Map.of(
                "FLEETGLASS_TOKEN",
                sandbox.token(),
                "FLEETGLASS_API_KEY",
                sandbox.apiKey(),
                "FLEETGLASS_SECRET",
                sandbox.secret()),
            Locale.ENGLISH,
            () -> 0,
            _ -> {
              throw new AssertionError("no sandbox was asked for");
            },
            List::of,
            FakeSnapshots.none());
  }

  CliPorts ports() {
    return ports;
  }

  Left list(Api api, URI url, String output) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = {
      "list", api.list, "--provider", api.provider, "--url", url.toString(), "--output", output
    };
    int status =
        new Cli(ports)
            .run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Left(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
