package dev.fleetglass.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.Toolkit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontFolderTest {
  private static final String FILE = "JetBrainsMono-Bold.ttf";

  @TempDir Path home;

  @BeforeAll
  static void toolkit() throws TimeoutException {
    Toolkit.start();
  }

  @AfterEach
  void withoutFolder() {
    System.clearProperty(FontFolder.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "Program Files", "글꼴"})
  void readsAFontWhereItLies(String name) throws IOException {
    Path file = install(name);

    assertThat(Objects.requireNonNull(FontFolder.load(FILE)).getFamily()).isEqualTo(Fonts.MONO);
    assertThat(new IconHandler().getFontResource().getProtocol()).isEqualTo("file");
    assertThat(Path.of(Objects.requireNonNull(FontFolder.url(FILE)).getPath())).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c#", "a%20b", "100%"})
  void readsTheBytesWhereAnAddressWouldMeanSomethingElse(String name) throws IOException {
    Path file = install(name);

    assertThat(FontFolder.load(FILE)).isNull();
    assertThat(new IconHandler().getFontResource().toExternalForm()).doesNotContain(name);
    assertThat(bytes()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void withoutAFolderFontsAreWithTheClasses() throws IOException {
    assertThat(FontFolder.load(FILE)).isNull();
    assertThat(bytes()).isEqualTo(Files.readAllBytes(Path.of("assets/fonts", FILE)));
  }

  @Test
  void whatTheFolderLacksIsWithTheClasses() throws IOException {
    System.setProperty(FontFolder.PROPERTY, home.toString());

    assertThat(bytes()).isEqualTo(Files.readAllBytes(Path.of("assets/fonts", FILE)));
    try (InputStream in = new IconHandler().getFontResource().openStream()) {
      assertThat(in.read()).isNotNegative();
    }
  }

  private Path install(String name) throws IOException {
    Path folder = Files.createDirectories(home.resolve(name));
    System.setProperty(FontFolder.PROPERTY, folder.toString());
    Files.copy(Path.of("assets/fonts", FILE), folder.resolve("materialdesignicons-webfont.ttf"));
    return Files.copy(Path.of("assets/fonts", FILE), folder.resolve(FILE));
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = Objects.requireNonNull(FontFolder.open(FILE))) {
      return in.readAllBytes();
    }
  }
}
