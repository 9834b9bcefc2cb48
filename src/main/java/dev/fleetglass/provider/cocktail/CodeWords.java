package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Cocktail's codes mean ({@code api/cocktail.md} section 5). Each code of its tables has words
 * of its own; any other one is explained from its parts.
 */
final class CodeWords {
  static final String BUNDLE = "dev.fleetglass.i18n.cocktailcodes";
  private static final Map<String, String> STEPS = steps();
  private static final Set<String> KEYS = ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet();

  private CodeWords() {}

  /** The codes that have words of their own. */
  static Set<String> known() {
    return STEPS.keySet();
  }

  /** What a code means; null when it is none of Cocktail's. */
  static @Nullable Explanation of(@Nullable String code) {
    if (code == null) {
      return null;
    }
    String step = STEPS.get(code.trim());
    if (step != null) {
      return new Explanation(BUNDLE, "code." + code.trim(), List.of(), "step." + step);
    }
    return ErrorCode.parse(code).map(CodeWords::parts).orElse(null);
  }

  private static Explanation parts(ErrorCode code) {
    String number = "%03d".formatted(code.major());
    List<String> words =
        List.of(
            word("section", String.valueOf(code.section())),
            word("category", code.category()),
            word("severity", String.valueOf(code.severity())),
            number,
            "%03d".formatted(code.detail()));
    return new Explanation(
        BUNDLE,
        code.detail() == 0 ? "parts.meaning" : "parts.detail",
        words,
        "step.parts." + code.severity());
  }

  /** A part that no table has is told as it is. */
  private static String word(String kind, String part) {
    String key = kind + "." + part;
    return KEYS.contains(key) ? key : part;
  }

  private static Map<String, String> steps() {
    Properties table = new Properties();
    try (InputStream in =
        Objects.requireNonNull(CodeWords.class.getResourceAsStream("next-steps.properties"))) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> steps = new HashMap<>();
    for (String step : table.stringPropertyNames()) {
      for (String code : table.getProperty(step).trim().split("\\s+", -1)) {
        steps.put(code, step);
      }
    }
    return Map.copyOf(steps);
  }
}
