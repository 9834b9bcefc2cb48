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
import org.jspecify.annotations.Nullable;

/** Builds {@link ApiFailure.Context}s: the transport fills in the call, the mapper the rest. */
public final class FailureContext {
  private static final int EXCERPT = 400;

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

  public FailureContext code(@Nullable String value) {
    code = value;
    return this;
  }

  public FailureContext message(@Nullable String value) {
    message = value;
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
    return new ApiFailure.Undecodable(build(), reason.field(), excerpt(text));
  }

  private static String excerpt(String text) {
    String printable = text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\x{FFFD}]+", " ");
    return printable.length() <= EXCERPT ? printable : printable.substring(0, EXCERPT) + "…";
  }
}
