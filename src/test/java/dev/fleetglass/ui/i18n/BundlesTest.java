package dev.fleetglass.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages. */
class BundlesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/dev/fleetglass/i18n");
  private static final Path CODE = Path.of("src/main/java/dev/fleetglass");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern KEY =
      Pattern.compile("(?:texts|texts\\(\\))\\.get\\(\\s*\"([a-z]+(?:\\.[a-zA-Z0-9-]+)+)\"");

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties") && !name.endsWith("_ko.properties"))
          .map(name -> name.substring(0, name.length() - ".properties".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void koreanHasTheSameKeysAndArguments(String name) throws IOException {
    Map<String, String> english = read(name);
    Map<String, String> korean = read(name + "_ko");
    assertThat(korean.keySet()).as(name).isEqualTo(english.keySet());
    english.forEach((key, text) ->
        assertThat(arguments(korean.getOrDefault(key, "")))
            .as("arguments of %s", key)
            .isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void noTextIsEmptyAndPatternsCanBeRead(String name) throws IOException {
    for (String bundle : new String[] {name, name + "_ko"}) {
      read(bundle)
          .forEach((key, text) -> {
            assertThat(text.strip()).as(key).isNotEmpty();
            if (!arguments(text).isEmpty()) {
              assertThatCode(() -> new MessageFormat(text, Locale.KOREAN))
                  .as(key)
                  .doesNotThrowAnyException();
              // A lone apostrophe swallows the arguments behind it.
              assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
          });
    }
  }

  @Test
  void everyKeyNamedInTheCodeIsThere() throws IOException {
    Texts english = Texts.load(Locale.ENGLISH);
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          if (!english.has(matcher.group(1))) {
            missing.add(file.getFileName() + ": " + matcher.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void languagesWithoutABundleReadEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.KOREAN);
      assertThat(Texts.load(Locale.FRENCH).get("shell.screen.servers")).isEqualTo("Servers");
      assertThat(Texts.load(Locale.KOREA).get("shell.screen.servers")).isEqualTo("서버");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Map<String, String> read(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
