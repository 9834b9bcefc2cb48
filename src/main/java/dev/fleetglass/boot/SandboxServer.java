package dev.fleetglass.boot;

import dev.fleetglass.cli.SandboxOptions;
import dev.fleetglass.cli.SandboxRunner;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.gogrid.GoGridRole;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A sandbox for other programs, as the command line starts it. */
final class SandboxServer implements SandboxRunner {
  private final Clock clock;

  SandboxServer(Clock clock) {
    this.clock = clock;
  }

  private static GoGridRole role(String id) {
    return GoGridRole.byId(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no role "
                    + id
                    + ", only "
                    + Arrays.stream(GoGridRole.values())
                        .map(GoGridRole::id)
                        .collect(Collectors.joining(", "))));
  }

  @Override
  public Running start(SandboxOptions options) throws IOException {
    Sandbox sandbox =
        Sandbox.start(
            new dev.fleetglass.sandbox.SandboxOptions(
                options.port(),
                options.clusters(),
                options.servers(),
                options.seed(),
                options.faults(),
                role(options.role())),
            clock);
    return new Running() {
      @Override
      public Map<String, Map<String, String>> access() {
        Map<String, Map<String, String>> access = new LinkedHashMap<>();
        Map<String, String> cocktail = new LinkedHashMap<>();
        cocktail.put("url", sandbox.cocktailUrl().toString());
        cocktail.put("token", sandbox.token());
        access.put(SandboxConnections.COCKTAIL, cocktail);
        Map<String, String> gogrid = new LinkedHashMap<>();
        gogrid.put("url", sandbox.gogridUrl().toString());
        gogrid.put("apiKey", sandbox.apiKey());
        gogrid.put("secret", sandbox.secret());
        access.put(SandboxConnections.GOGRID, gogrid);
        return access;
      }

      @Override
      public void close() {
        sandbox.close();
      }
    };
  }
}
