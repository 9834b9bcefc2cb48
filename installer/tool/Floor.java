import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.provider.InstalledProviders;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.application.Application;

/**
 * The bare window with the sandbox and its list of clusters beside it, without anything that shows
 * them: no program that asks the sandbox over HTTP can have rows in a window before this has both.
 */
final class Floor {
  private Floor() {}

  public static void main(String[] arguments) {
    Thread.ofPlatform().start(Floor::list);
    Application.launch(Bare.class);
  }

  private static void list() {
    Clock clock = Clock.systemUTC();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(), clock);
        ProviderSession session =
            new InstalledProviders(clock, call -> {})
                .open(
                    new ConnectionSettings(
                        "floor", "Floor", "cocktail", sandbox.cocktailUrl(), true, true, false, null, null,
                        Duration.ofSeconds(10), Map.of(), List.of()),
                    Credentials.of(Map.of("token", sandbox.token())))) {
      int clusters = session.capability(ClusterSource.class).orElseThrow().clusters(LoadProgress.NONE).size();
      System.out.println("Listed " + System.currentTimeMillis() + " " + clusters);
    } catch (IOException | ApiException e) {
      throw new IllegalStateException(e);
    }
  }
}
