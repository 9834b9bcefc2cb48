package dev.fleetglass.http;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds {@link ApiFailure.Context}s: the transport fills in the call, the mapper the rest. */
public final class FailureContext {
  private static final int EXCERPT = 400;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 1000;

  /** What no line of text can show, or what would turn its direction. */
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}]+");

  private final String connection;
  private final String operation;
  private final @Nullable Integer status;
  private final @Nullable String url;
  private final int attempt;
  private final Duration elapsed;
  private final Instant at;
  private @Nullable String code;
  private @Nullable String message;
  private String hint = "none";
  private List<String> hintValues = List.of();
  private @Nullable Explanation explanation;

  FailureContext(
      String connection,
      String operation,
      @Nullable Integer status,
      @Nullable String url,
      int attempt,
      Duration elapsed,
      Instant at) {
    this.connection = connection;
    this.operation = operation;
    this.status = status;
    this.url = url;
    this.attempt = attempt;
    this.elapsed = elapsed;
    this.at = at;
  }

  /** For failures that are known before any call is made. */
  public static FailureContext before(
      ConnectionSettings settings, String operation, InstantSource clock) {
    return new FailureContext(
        settings.name(), operation, null, null, 0, Duration.ZERO, clock.instant());
  }

  /** Sets the service's code, of which the first 100 characters are kept. */
  public FailureContext code(@Nullable String value) {
    code = value == null ? null : line(value, LONGEST_CODE);
    return this;
  }

  /** Sets a sentence of any origin: one line of it is kept, with 1,000 characters at most. */
  public FailureContext message(@Nullable String value) {
    message = value == null ? null : line(value, LONGEST_MESSAGE);
    return this;
  }

  /**
   * Sets the key, without {@code hint.}, of what the operator can do.
   *
   * @param values what the hint's text has gaps for, in order
   */
  public FailureContext hint(String key, String... values) {
    hint = key;
    hintValues = List.of(values);
    return this;
  }

  /** Sets what the code means. */
  public FailureContext explanation(@Nullable Explanation value) {
    explanation = value;
    return this;
  }

  public ApiFailure.Context build() {
    return new ApiFailure.Context(
        connection,
        operation,
        code,
        message,
        status,
        url,
        attempt,
        elapsed,
        at,
        hint,
        hintValues,
        explanation);
  }

  /** Builds the context into a failure, for example {@code fail(ApiFailure.RejectedInput::new)}. */
  public ApiException exception(Function<ApiFailure.Context, ApiFailure> kind) {
    return new ApiException(kind.apply(build()));
  }

  /** The failure of a body that cannot be read, with the best message the body allows. */
  public ApiFailure undecodable(ErrorAnswer answer, UndecodableException reason) {
    String text = answer.text();
    if (text.isBlank() && !answer.withheld()) {
      hint("empty-body").message("The answer has no content.");
    } else if (answer.isHtml()) {
      hint("html-body").message(answer.htmlSummary());
    } else {
      hint("undecodable").message(reason.reason());
    }
    return new ApiFailure.Undecodable(build(), reason.field(), line(text, EXCERPT));
  }

  /** The beginning of a text on one line, not cut within a character. */
  private static String line(String text, int longest) {
    String line = UNSHOWN.matcher(text).replaceAll(" ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
    return line.substring(0, end) + "…";
  }
}
