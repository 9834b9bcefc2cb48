package dev.fleetglass.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonProvider;

class IconTest {
  @Test
  void placesAreThoseOfThePack() {
    Map<String, Integer> pack = new HashMap<>();
    for (IkonProvider<?> provider : ServiceLoader.load(IkonProvider.class)) {
      for (Ikon icon : provider.getIkon().getEnumConstants()) {
        // Such as mdi2m-magnify.
        if (icon.getDescription().startsWith("mdi2")) {
          pack.put(icon.getDescription().substring(6), icon.getCode());
        }
      }
    }
    assertThat(pack).hasSizeGreaterThan(7_000);
    assertThat(Icon.values())
        .allSatisfy(icon ->
            assertThat(icon.getCode())
                .as(icon.toString())
                .isEqualTo(pack.get(icon.getDescription().substring(Icon.PREFIX.length()))));
  }

  @Test
  void sourcesNameEachIconAndNoOther() throws IOException {
    Pattern name = Pattern.compile("\"((?:fg-|mdi2)[a-z0-9-]+)\"");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        name.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
      }
    }
    named.remove(Icon.PREFIX);
    assertThat(named)
        .isEqualTo(
            Arrays.stream(Icon.values())
                .map(Icon::getDescription)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(IkonHandler.class))
        .filteredOn(handler -> handler.supports("fg-magnify"))
        .singleElement()
        .satisfies(handler -> {
          assertThat(handler.resolve("fg-magnify")).isEqualTo(Icon.MAGNIFY);
          assertThat(handler.getFontResource()).isEqualTo(pack().getFontResource());
          assertThat(handler.getFontFamily()).isEqualTo(pack().getFontFamily());
        });
  }

  private static IkonHandler pack() {
    return ServiceLoader.load(IkonHandler.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(handler -> handler.supports("mdi2m-magnify"))
        .findFirst()
        .orElseThrow();
  }
}
