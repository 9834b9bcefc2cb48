package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.AnswerHead;
import dev.fleetglass.http.ErrorAnswer;
import dev.fleetglass.http.ErrorMapper;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.UndecodableException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sorts refusals by HTTP status and {@code errorcode} (seed table, {@code api/gogrid.md} s. 4). */
final class GoGridErrors implements ErrorMapper {
  /** A signature is good for ten minutes around the service's own time (section 1). */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  @Override
  public ApiFailure refused(ErrorAnswer answer, FailureContext context) {
    ErrorWords words = ErrorWords.of(answer);
    context.code(words.code()).message(words.message());
    int status = answer.status();
    return switch (status) {
      case 401 -> new ApiFailure.Forbidden(context.hint("gogrid-role").build());
      case 403 -> new ApiFailure.Authentication(refusal(answer.head(), context).build());
      case 404 -> new ApiFailure.NotFound(context.hint("no-such-path").build());
      case 429 ->
          new ApiFailure.RateLimited(
              context.hint("rate-limited").build(), answer.head().retryAfter().orElse(null));
      default ->
          status >= 500
              ? new ApiFailure.ServerFault(context.hint("server").build())
              : byCode(words, answer.head(), context);
    };
  }

  /** A body that is damaged, but in which the service tells a failure, is that failure. */
  @Override
  public ApiFailure undecodable(
      ErrorAnswer answer, UndecodableException reason, FailureContext context) {
    ErrorWords words = BrokenJson.words(answer.text());
    return words.code() == null
        ? context.undecodable(answer, reason)
        : byCode(words, answer.head(), context.code(words.code()).message(words.message()));
  }

  /** For 400 and for failures that HTTP calls a success: the envelope says what it is. */
  private static ApiFailure byCode(ErrorWords words, AnswerHead head, FailureContext context) {
    return switch (word(words.code())) {
      case "unexpectedexception", "unexpectederror" ->
          new ApiFailure.ServerFault(context.hint("server").build());
      case "unauthorized" -> new ApiFailure.Forbidden(context.hint("gogrid-role").build());
      case "authentication failed", "authenticationfailed" ->
          new ApiFailure.Authentication(refusal(head, context).build());
      default ->
          word(words.message()).contains("no object found")
              ? new ApiFailure.NotFound(context.hint("not-found").build())
              : new ApiFailure.RejectedInput(context.hint("rejected").build());
    };
  }

  /**
   * The gateway does not say whether key, secret or time is wrong, but its {@code Date} header
   * gives a clock away that differs too much for any signature to be good.
   */
  private static FailureContext refusal(AnswerHead head, FailureContext context) {
    Duration ahead =
        head.date().map(theirs -> Duration.between(theirs, head.received())).orElse(Duration.ZERO);
    return ahead.abs().compareTo(CLOCK_TOLERANCE) > 0
        ? clock(ahead, context)
        : context.hint("gogrid-credentials");
  }

  /**
   * How wrong the clock is: in minutes, from two hours on in hours, from two days on in days, so
   * that the number is always more than one.
   */
  private static FailureContext clock(Duration ahead, FailureContext context) {
    String way = ahead.isNegative() ? "clock-behind" : "clock-ahead";
    // The header has whole seconds: half a minute more finds the nearest minute.
    Duration amount = ahead.abs().plusSeconds(30);
    if (amount.compareTo(Duration.ofHours(2)) < 0) {
      return context.hint(way + ".minutes", Long.toString(amount.toMinutes()));
    }
    return amount.compareTo(Duration.ofDays(2)) < 0
        ? context.hint(way + ".hours", Long.toString(amount.toHours()))
        : context.hint(way + ".days", Long.toString(amount.toDays()));
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
