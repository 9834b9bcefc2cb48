package dev.fleetglass.cli;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Explanation;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says what failed in the words of the failure bundle and of the API itself. */
final class FailureText {
  private final ResourceBundle texts;
  private final Locale language;

  FailureText(Locale language) {
    this.language = language;
    texts =
        ResourceBundle.getBundle(
            "dev.fleetglass.i18n.failure",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  /** For people, one thing a line. */
  List<String> lines(ApiFailure failure) {
    ApiFailure.Context context = failure.context();
    List<String> lines = new ArrayList<>();
    lines.add(
        context.connection() + ": " + text("failure." + kebab(failure) + ".title", kind(failure)));
    add(lines, "code", context.code());
    add(lines, "message", context.message());
    add(lines, "meaning", meaning(failure));
    add(lines, "hint", hint(failure));
    return lines;
  }

  /** For programs: the first failure, with any others as its member {@code further}. */
  Map<String, @Nullable Object> fields(List<ApiFailure> failures) {
    Map<String, @Nullable Object> fields = fields(failures.getFirst());
    if (failures.size() > 1) {
      fields.put("further", failures.stream().skip(1).map(failure -> fields(failure)).toList());
    }
    return fields;
  }

  private Map<String, @Nullable Object> fields(ApiFailure failure) {
    ApiFailure.Context context = failure.context();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("failure", kind(failure));
    fields.put("code", context.code());
    fields.put("message", context.message());
    fields.put("meaning", meaning(failure));
    fields.put("hint", hint(failure));
    fields.put("status", context.status());
    fields.put("connection", context.connection());
    fields.put("operation", context.operation());
    fields.put("url", context.url());
    fields.put("attempt", context.attempt());
    fields.put("elapsedMillis", context.elapsed().toMillis());
    fields.put("at", context.at());
    if (failure instanceof ApiFailure.RateLimited limited) {
      fields.put(
          "retryAfterSeconds",
          limited.retryAfter() == null ? null : limited.retryAfter().toSeconds());
    }
    if (failure instanceof ApiFailure.Undecodable undecodable) {
      fields.put("field", undecodable.field());
      fields.put("excerpt", undecodable.excerpt());
    }
    return fields;
  }

  /** What the provider's code means; null when the provider has no words for it. */
  private @Nullable String meaning(ApiFailure failure) {
    Explanation explanation = failure.context().explanation();
    return explanation == null ? null : explanation.meaning(language);
  }

  private String hint(ApiFailure failure) {
    Explanation explanation = failure.context().explanation();
    if (explanation != null) {
      return explanation.step(language);
    }
    String key = failure.context().hint();
    String text = text(key.startsWith("hint.") ? key : "hint." + key, text("hint.none", ""));
    List<String> values = failure.context().hintValues();
    return values.isEmpty() ? text : MessageFormat.format(text, values.toArray());
  }

  private String text(String key, String fallback) {
    return texts.containsKey(key) ? texts.getString(key) : fallback;
  }

  private static void add(List<String> lines, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      lines.add("  " + name + ": " + printable(value));
    }
  }

  /** A service's words must not steer the terminal; line breaks stay within the indent. */
  private static String printable(String value) {
    return value.strip().replaceAll("\\R", "\n    ").replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
  }

  private static String kind(ApiFailure failure) {
    return failure.getClass().getSimpleName();
  }

  private static String kebab(ApiFailure failure) {
    return kind(failure).replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
