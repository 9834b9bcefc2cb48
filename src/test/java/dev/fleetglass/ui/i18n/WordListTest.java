package dev.fleetglass.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are what {@link Properties} would have read. */
class WordListTest {
  @Test
  void readsTheProgramsTextsAsPropertiesDo() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of("src/main/resources/dev/fleetglass/i18n"))) {
      files = found.filter(file -> file.toString().endsWith(".properties")).toList();
    }
    assertThat(files).hasSizeGreaterThan(80);
    for (Path file : files) {
      String text = Files.readString(file);
      assertThat(WordList.read(text))
          .as(file.toString())
          .isNotEmpty()
          .isEqualTo(byProperties(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "key=value",
        "  key =  value  \nother=",
        "# remark = no\n! nor = this\nkey=a = b",
        "key = one\\\n   and two",
        "key: value",
        "a:b=c",
        "a b=c",
        "key=a\nkey=b",
        "\f key=v",
        "key value",
        "alone",
        "a.b = \\u00e9\\t",
        "key=value\r\nother=one\r\n",
        "   # remark after blanks = x\nkey=v",
      })
  void readsOtherLinesAsPropertiesDo(String text) throws IOException {
    assertThat(WordList.read(text)).isEqualTo(byProperties(text));
  }

  private static Map<String, String> byProperties(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> words = new HashMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }
}
