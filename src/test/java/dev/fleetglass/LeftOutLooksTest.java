package dev.fleetglass;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style sheets leave out of AtlantaFX's looks is used nowhere. */
class LeftOutLooksTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.fleetglass");

  @Test
  void noTypeWhoseLooksAreLeftOutIsUsed() throws IOException {
    List<String> types =
        lines().flatMap(line -> Stream.of(line.split("\\s+", 2)[1].split(",\\s*"))).toList();
    assertThat(types).hasSizeGreaterThan(20);
    for (String type : types) {
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(type)
          .because("src/build/left-out.txt leaves its looks out")
          .check(MAIN);
    }
  }

  @Test
  void noStyleClassThatIsLeftOutIsGiven() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (String styleClass :
        lines().flatMap(line -> Stream.of(line.split("\\s", 2)[0].split(","))).toList()) {
      Pattern given =
          Pattern.compile("getStyleClass\\(\\)\\s*\\.\\w+\\([^;]*\"" + styleClass + "\"");
      for (Path source : sources) {
        assertThat(Files.readString(source))
            .as("%s in %s", styleClass, source)
            .doesNotContainPattern(given);
      }
    }
  }

  private static Stream<String> lines() throws IOException {
    return Files.readAllLines(Path.of("src/build/left-out.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank());
  }
}
