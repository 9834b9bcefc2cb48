package dev.fleetglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
  @Test
  void putsEverythingBelowOneFolderWhenToldSo() {
    Folders byVariable = Folders.locate(Map.of("FLEETGLASS_HOME", "portable"), null);
    Path root = Path.of("portable").toAbsolutePath();

    assertThat(byVariable.config()).isEqualTo(root.resolve("config"));
    assertThat(byVariable.data()).isEqualTo(root.resolve("data"));
    assertThat(byVariable.logs()).isEqualTo(root.resolve("logs"));
    assertThat(Folders.locate(Map.of("FLEETGLASS_HOME", "other"), "portable"))
        .isEqualTo(byVariable);
  }

  @Test
  void followsTheSystemsCustomOtherwise() {
    Folders system = Folders.locate(Map.of("FLEETGLASS_HOME", " "), "");

    assertThat(system.config()).isAbsolute();
    assertThat(system.config().toString()).containsIgnoringCase("fleetglass");
    assertThat(system.logs()).isNotEqualTo(system.config());
  }
}
