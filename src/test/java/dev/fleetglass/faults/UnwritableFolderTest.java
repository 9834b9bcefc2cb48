package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.provider.InstalledOver;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.SteppedServices;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.shell.NoticeReading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A settings folder that refuses to be written. The obstacle is a folder where the program makes a
 * file, which stops the superuser too.
 */
class UnwritableFolderTest {
  private static final ConnectionSettings SEOUL =
      ConnectionSettings.of("s", "Seoul", "cocktail", URI.create("http://127.0.0.1:9"))
          .withEnabled(false);

  private final MemorySecretStore secrets = new MemorySecretStore();
  @TempDir Path home;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void keepsTheOldSettingsSaysWhatToDoAndWritesEverythingOnceItCan() throws Exception {
    Path file = home.resolve("config/settings.json");
    try (SteppedServices console = console()) {
      speak(console, "ko");
    }
    byte[] old = Files.readAllBytes(file);
    Path obstacle = obstruct("settings.json");
    try (SteppedServices console = console()) {
      speak(console, "en");
      console.preferences().saveLayout("table.clusters", "wide");
      console.pass(Duration.ofSeconds(1));

      assertThat(file).hasBinaryContent(old);
      assertThat(console.preferences().settings().language()).isEqualTo("en");
      Preferences.Problem problem = console.preferences().problems().getFirst();
      assertThat(problem.file()).isEqualTo(file);
      assertThat(problem.reason()).contains("The file is as it was", "free space", "permission");
      assertThat(banner(console, Locale.ENGLISH))
          .containsExactly(
              "settings.json could not be written, so changes last only until you quit. Check free"
                  + " space and write permission of "
                  + home.resolve("config")
                  + ".");
      assertThat(banner(console, Locale.KOREAN))
          .singleElement()
          .asString()
          .contains("여유 공간", home.resolve("config").toString());

      Files.delete(obstacle);
      console.preferences().change(console.preferences().settings().withZone("Asia/Seoul"));
      console.pass(Duration.ofSeconds(1));
    }
    try (SteppedServices console = console()) {
      assertThat(console.preferences().settings().language()).isEqualTo("en");
      assertThat(console.preferences().settings().zone().toString()).contains("Asia/Seoul");
      assertThat(console.preferences().layout("table.clusters")).contains("wide");
      assertThat(console.preferences().problems()).isEmpty();
    }
  }

  @Test
  void writesAtTheEndWhatTheDiskRefusedBefore() throws Exception {
    Path obstacle = obstruct("settings.json");
    try (SteppedServices console = console()) {
      speak(console, "ko");
      console.pass(Duration.ofSeconds(1));
      assertThat(console.preferences().problems()).hasSize(1);
      Files.delete(obstacle);
    }
    try (SteppedServices console = console()) {
      assertThat(console.preferences().settings().language()).isEqualTo("ko");
    }
  }

  @Test
  void refusesAConnectionThatItCannotStoreAndForgetsItsSecret() throws Exception {
    obstruct("connections.json");
    try (SteppedServices console = console()) {
      assertThatThrownBy(
              () -> console.connections().save(SEOUL, Credentials.of(Map.of("token", "t0ken"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("connections.json")
          .hasMessageContaining("free space and write permission");
      assertThat(console.connections().all()).isEmpty();
      assertThat(secrets.read("s", "token")).isEmpty();
    }
  }

  private SteppedServices console() {
    return new SteppedServices(
        home,
        secrets,
        (clock, listener) ->
            InstalledOver.transports(new TransportFactory(clock, listener), clock));
  }

  private static void speak(SteppedServices console, String language) {
    console.preferences().change(console.preferences().settings().withLanguage(language));
  }

  private Path obstruct(String file) throws IOException {
    Path lock = home.resolve("config/." + file + ".lock");
    Files.deleteIfExists(lock);
    return Files.createDirectories(lock);
  }

  private static List<String> banner(SteppedServices console, Locale language) throws Exception {
    return WaitForAsyncUtils.asyncFx(() ->
            NoticeReading.of(
                console.connections(),
                console.preferences(),
                console.clock(),
                Texts.load(language)))
        .get(30, TimeUnit.SECONDS);
  }
}
