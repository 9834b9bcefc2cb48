package dev.fleetglass.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast after WCAG 2.2, computed from the tokens of the style sheets. */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3.0;
  private static final Pattern TOKEN = Pattern.compile("(-(?:fg|color)-[a-z0-9-]+):\\s*([^;]+);");
  private static final List<String> SURFACES =
      List.of("-fg-surface", "-fg-surface-side", "-fg-surface-raised", "-fg-row-hover");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void statesAndMutedTextCanBeReadOnEverySurface(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    List<String> words =
        List.of(
            "-fg-running",
            "-fg-changing",
            "-fg-failed",
            "-fg-off",
            "-fg-unknown",
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle");
    for (String word : words) {
      for (String surface : SURFACES) {
        assertThat(contrast(color(tokens, word), color(tokens, surface)))
            .as("%s on %s in %s", word, surface, theme)
            .isGreaterThanOrEqualTo(TEXT);
      }
      assertThat(contrast(color(tokens, word), color(tokens, "-fg-row-selected")))
          .as("%s on a selected row in %s", word, theme)
          .isGreaterThanOrEqualTo(word.equals("-color-fg-subtle") ? GRAPHICS : TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void whatASearchFoundCanBeRead(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    for (String word : List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg")) {
      assertThat(contrast(color(tokens, word), color(tokens, "-fg-match")))
          .as("%s on a match in %s", word, theme)
          .isGreaterThanOrEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void whatHasJustChangedCanBeReadAndItsEdgeBeSeen(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    for (String mark : List.of("-fg-mark", "-fg-mark-weak", "-fg-mark-came")) {
      for (String word :
          List.of(
              "-fg-running",
              "-fg-changing",
              "-fg-failed",
              "-fg-off",
              "-fg-unknown",
              "-color-fg-default",
              "-color-fg-muted")) {
        assertThat(contrast(color(tokens, word), color(tokens, mark)))
            .as("%s on %s in %s", word, mark, theme)
            .isGreaterThanOrEqualTo(TEXT);
      }
    }
    // The edge tells it to those who cannot tell the fill from the row's.
    for (String edge : List.of("-fg-mark-edge", "-fg-running")) {
      for (String below :
          List.of(
              "-fg-surface", "-fg-row-hover", "-fg-row-selected", "-fg-mark", "-fg-mark-came")) {
        assertThat(contrast(color(tokens, edge), color(tokens, below)))
            .as("%s beside %s in %s", edge, below, theme)
            .isGreaterThanOrEqualTo(GRAPHICS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void facetsAndLinesOfGroupsCanBeRead(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    Color bar = over(color(tokens, "-fg-hover"), color(tokens, "-fg-surface"));
    Color pointedBar = over(color(tokens, "-fg-hover"), color(tokens, "-fg-row-hover"));
    Color pointedLine = over(color(tokens, "-fg-hover"), color(tokens, "-fg-surface-side"));
    Color text = color(tokens, "-color-fg-default");
    Color muted = color(tokens, "-color-fg-muted");
    assertThat(contrast(muted, bar)).isGreaterThanOrEqualTo(TEXT);
    assertThat(contrast(text, pointedBar)).isGreaterThanOrEqualTo(TEXT);
    assertThat(contrast(muted, pointedLine)).isGreaterThanOrEqualTo(TEXT);
    assertThat(contrast(muted, color(tokens, "-fg-row-selected"))).isGreaterThanOrEqualTo(TEXT);
    // A chosen value has a check mark beside the other colour of its bar.
    assertThat(contrast(color(tokens, "-color-accent-fg"), color(tokens, "-fg-row-selected")))
        .isGreaterThanOrEqualTo(GRAPHICS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void seriesStandOutFromTheSurfaceAndFromEachOther(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    for (int i = 1; i <= 8; i++) {
      Color one = color(tokens, "-fg-series-" + i);
      assertThat(contrast(one, color(tokens, "-fg-surface"))).isGreaterThanOrEqualTo(GRAPHICS);
      for (int j = i + 1; j <= 8; j++) {
        assertThat(distance(one, color(tokens, "-fg-series-" + j)))
            .as("series %d and %d in %s", i, j, theme)
            .isGreaterThan(0.2);
      }
    }
  }

  private static Map<String, String> tokens(String theme) throws IOException {
    Map<String, String> tokens = new HashMap<>();
    read(tokens, "/atlantafx/base/theme/primer-" + theme + ".css");
    read(tokens, "/dev/fleetglass/ui/theme/fleetglass-" + theme + ".css");
    return tokens;
  }

  private static void read(Map<String, String> tokens, String sheet) throws IOException {
    try (InputStream in = ContrastTest.class.getResourceAsStream(sheet)) {
      byte[] bytes = Objects.requireNonNull(in, sheet).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      // The first rule is the root's; later ones may use the same names for single controls.
      Matcher matcher = TOKEN.matcher(text.substring(0, text.indexOf('}')));
      while (matcher.find()) {
        tokens.put(matcher.group(1), matcher.group(2).strip());
      }
    }
  }

  private static Color color(Map<String, String> tokens, String name) {
    String value = Objects.requireNonNull(tokens.get(name), name);
    return value.startsWith("-") ? color(tokens, value) : Color.web(value);
  }

  /** What is seen of a colour that lets the one below shine through. */
  private static Color over(Color above, Color below) {
    Color solid = Color.color(above.getRed(), above.getGreen(), above.getBlue());
    return below.interpolate(solid, above.getOpacity());
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double distance(Color one, Color other) {
    double red = one.getRed() - other.getRed();
    double green = one.getGreen() - other.getGreen();
    double blue = one.getBlue() - other.getBlue();
    return Math.sqrt(red * red + green * green + blue * blue);
  }
}
