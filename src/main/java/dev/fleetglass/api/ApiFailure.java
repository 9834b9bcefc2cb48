package dev.fleetglass.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a call did not give what was asked for. No part of it holds a secret. */
public sealed interface ApiFailure {
  Context context();

  /** One line for logs and banners: what kind, and the provider's own words or the cause. */
  default String summary() {
    Context c = context();
    StringBuilder text = new StringBuilder(getClass().getSimpleName()).append(": ");
    text.append(c.operation());
    if (c.code() != null && !c.code().isEmpty()) {
      text.append(' ').append(c.code());
    }
    if (c.message() != null && !c.message().isEmpty()) {
      text.append(' ').append(c.message());
    }
    if (c.status() != null) {
      text.append(" (HTTP ").append(c.status()).append(')');
    }
    return text.toString();
  }

  /** The credentials were refused: unknown key, wrong secret, expired token, bad signature. */
  record Authentication(Context context) implements ApiFailure {}

  /** The credentials are good but may not do this. */
  record Forbidden(Context context) implements ApiFailure {}

  /** No such object, path or method. */
  record NotFound(Context context) implements ApiFailure {}

  /** The service, or a check before the call, refused the input. */
  record RejectedInput(Context context) implements ApiFailure {}

  /**
   * Too many calls.
   *
   * @param retryAfter what the service asked for; null when it did not say
   */
  record RateLimited(Context context, @Nullable Duration retryAfter) implements ApiFailure {}

  /** The service broke. */
  record ServerFault(Context context) implements ApiFailure {}

  /** The network broke. */
  record Network(Context context, Phase phase) implements ApiFailure {}

  /** Time ran out. */
  record Timeout(Context context, Phase phase) implements ApiFailure {}

  /** The peer's certificate or protocol was not accepted. */
  record Tls(Context context) implements ApiFailure {}

  /**
   * The answer is not what the API describes.
   *
   * @param field path of the first field that could not be read; null when none can be named
   * @param excerpt first characters of the body, printable and without secrets
   */
  record Undecodable(Context context, @Nullable String field, String excerpt)
      implements ApiFailure {}

  /** This service, or this version, has no such thing. */
  record Unsupported(Context context) implements ApiFailure {}

  /** The operator, or the end of the program, cancelled the call. */
  record Cancelled(Context context) implements ApiFailure {}

  /** How far a call came. */
  enum Phase {
    RESOLVE,
    CONNECT,
    SEND,
    RECEIVE
  }

  /**
   * What all failures tell.
   *
   * @param connection the connection's name
   * @param operation what was asked, in the API's own terms, for example {@code grid.server.list}
   * @param code the provider's own code, word for word; null when there is none
   * @param message the provider's own message word for word, or the technical cause when the
   *     provider did not answer; null when there is neither
   * @param status HTTP status; null when no answer came
   * @param url request address with every secret replaced
   * @param attempt number of the last attempt, from 1
   * @param elapsed over all attempts
   * @param at when the failure was known
   * @param hint i18n key (below {@code hint.}) of what the operator can do
   * @param hintValues what the hint's text has gaps for, in order
   * @param explanation what the provider's code means; null when the provider has no words for it
   */
  record Context(
      String connection,
      String operation,
      @Nullable String code,
      @Nullable String message,
      @Nullable Integer status,
      @Nullable String url,
      int attempt,
      Duration elapsed,
      Instant at,
      String hint,
      List<String> hintValues,
      @Nullable Explanation explanation) {
    public Context {
      hintValues = List.copyOf(hintValues);
    }

    /** A failure whose hint has no gaps, and whose code nobody explains. */
    public Context(
        String connection,
        String operation,
        @Nullable String code,
        @Nullable String message,
        @Nullable Integer status,
        @Nullable String url,
        int attempt,
        Duration elapsed,
        Instant at,
        String hint) {
      this(
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
          List.of(),
          null);
    }
  }
}
