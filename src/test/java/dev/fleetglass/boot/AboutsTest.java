package dev.fleetglass.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.service.Services;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.ui.dialog.AboutFacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the whole program with its real services. */
class AboutsTest {
  private static final String SECRET = "S3cr3t";

  @TempDir private Path folder;

  @Test
  void diagnosticsCountAndNeverTellWhatConnectionsHold() throws Exception {
    try (Program program =
        new Program(Folders.below(folder), new MemorySecretStore(), Clock.systemUTC())) {
      // Until it is there its connections wait.
      program.startSandbox(SandboxOptions.defaults());
      Services services = program.services();
      for (ProviderInfo provider : services.connections().providers()) {
        services.connections().save(connection(provider), secrets(provider));
      }
      // Nobody listens there: calls that fail are told too.
      services.clusters().refresh().join();
      services.servers().refresh().join();
      assertThat(services.journal().recent())
          .as("calls that could give something away")
          .anyMatch(call -> call.failure() != null && call.toString().contains(SECRET));

      AboutFacts facts = Abouts.gather(services, "Displays: 1\n", List.of("FG-00000A x2"));

      assertThat(facts.diagnostics())
          .contains("Fleetglass: " + facts.version() + " (commit " + facts.commit() + ")")
          .contains("Java: " + System.getProperty("java.version"), "Displays: 1", "Locale: ")
          .contains("Memory: ", "Garbage collectors: ", "Metrics collected: all")
          .contains("cocktail x1", "cocktail sandbox x1", "gogrid x1", "Network x")
          .contains("Unexpected errors: FG-00000A x2")
          .doesNotContain(SECRET, folder.toString(), System.getProperty("user.home") + "/");
    }
  }

  @Test
  void librariesAreThoseOfTheClassPathWithTheirLicences() throws Exception {
    try (Program program =
        new Program(Folders.below(folder), new MemorySecretStore(), Clock.systemUTC())) {
      AboutFacts facts = Abouts.gather(program.services(), "", List.of());

      assertThat(facts.legal()).isNull();
      assertThat(facts.libraries().lines())
          .anyMatch(line -> line.matches("logback-classic [0-9.]+: EPL-2.0 or LGPL-2.1"))
          .anyMatch(line -> line.matches("jackson-databind [0-9.]+: Apache-2.0"))
          .anyMatch(line -> line.startsWith("javafx") && line.contains("Classpath Exception"))
          .contains("Pretendard: OFL-1.1");
    }
  }

  private static ConnectionSettings connection(ProviderInfo provider) {
    return new ConnectionSettings(
        provider.id() + "-" + SECRET,
        SECRET + " of " + provider.id(),
        provider.id(),
        URI.create("http://127.0.0.1:9/" + SECRET),
        true,
        false,
        true,
        null,
        null,
        ConnectionSettings.DEFAULT_REFRESH,
        Map.of(),
        List.of());
  }

  private static Credentials secrets(ProviderInfo provider) {
    Map<String, String> typed = new HashMap<>();
    provider.fields().stream()
        .filter(field -> field.kind() == FormField.Kind.SECRET)
        .forEach(field -> typed.put(field.id(), SECRET));
    return Credentials.of(typed);
  }
}
