package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.ErrorAnswer;
import dev.fleetglass.http.ErrorMapper;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.UndecodableException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cocktail's refusals. The normal one comes with HTTP 200; what the gateway answers on its own is
 * not documented, so HTTP's status decides there ({@code api/cocktail.md} sections 2 and 5).
 */
final class CocktailErrors implements ErrorMapper {
  private static final int MAX_PLAIN = 300;

  @Override
  public ApiFailure refused(ErrorAnswer answer, FailureContext context) {
    String code = answer.code();
    String message = answer.words();
    if (code == null && message == null) {
      ErrorText body = ErrorText.of(answer.text());
      code = body.code();
      message = body.message() == null ? plain(answer) : body.message();
    }
    context.code(code).message(message).explanation(CodeWords.of(code));
    return failure(answer, code, context);
  }

  @Override
  public ApiFailure undecodable(
      ErrorAnswer answer, UndecodableException reason, FailureContext context) {
    ErrorText body = ErrorText.of(answer.text());
    if (!body.failed()) {
      return context.undecodable(answer, reason);
    }
    context.code(body.code()).message(body.message()).explanation(CodeWords.of(body.code()));
    return failure(answer, body.code(), context);
  }

  private static ApiFailure failure(
      ErrorAnswer answer, @Nullable String code, FailureContext context) {
    int status = answer.status();
    boolean gatewayDecides = status == 401 || status == 403 || status == 429;
    if (code != null && !gatewayDecides) {
      ErrorCode parsed = ErrorCode.parse(code).orElse(null);
      if (parsed != null) {
        return byCode(parsed, answer, context);
      }
    }
    return byStatus(status, answer, context);
  }

  /** By section 5.3's tables, and by severity for what they do not single out. */
  private static ApiFailure byCode(ErrorCode code, ErrorAnswer answer, FailureContext context) {
    if (code.category().equals("SY") && code.major() >= 400 && code.major() < 500) {
      return byStatus(code.major(), answer, context);
    }
    return switch (code.subject()) {
      case "CM008", "US001", "US002", "US005", "US016", "US017" ->
          fail(context, "token", ApiFailure.Authentication::new);
      case "CM009", "CM044", "US003", "US009", "AT006" ->
          fail(context, "not-allowed", ApiFailure.Forbidden::new);
      case "CM990", "CM991" -> fail(context, "licence", ApiFailure.Forbidden::new);
      case "CM013", "CM048", "CM050", "AT001", "AA001", "AC005", "CT015", "CT016" ->
          fail(context, "not-found", ApiFailure.NotFound::new);
      case "CF002", "ST002", "SA002", "CO002", "LR002", "RQ002", "NP002", "PS003" ->
          fail(context, "not-found", ApiFailure.NotFound::new);
      // Cocktail's own login at the cluster, which is none of the operator's input.
      case "CT001", "CT003" -> fail(context, "upstream", ApiFailure.ServerFault::new);
      case "CT009" -> fail(context, "cluster-not-running", ApiFailure.RejectedInput::new);
      case "CM040", "CM041", "CM042", "CM043", "CM045", "CM049", "SY002" ->
          fail(context, "unsupported", ApiFailure.Unsupported::new);
      case "CM020" ->
          fail(
              context,
              code.section() == 'M' ? "monitoring" : "upstream",
              ApiFailure.ServerFault::new);
      default ->
          code.severity() == 1
              ? fail(context, "rejected", ApiFailure.RejectedInput::new)
              : fail(context, "server", ApiFailure.ServerFault::new);
    };
  }

  private static ApiFailure byStatus(int status, ErrorAnswer answer, FailureContext context) {
    return switch (status) {
      case 401 -> fail(context, "token", ApiFailure.Authentication::new);
      case 403 -> fail(context, "not-allowed", ApiFailure.Forbidden::new);
      case 404, 405, 410 -> fail(context, "no-such-path", ApiFailure.NotFound::new);
      case 408 -> fail(context, "timeout", ApiFailure.ServerFault::new);
      case 407 -> fail(context, "proxy", ApiFailure.RejectedInput::new);
      case 429 ->
          new ApiFailure.RateLimited(
              context.hint("rate-limited").build(), answer.head().retryAfter().orElse(null));
      case 501 -> fail(context, "unsupported", ApiFailure.Unsupported::new);
      default ->
          status >= 400 && status < 500
              ? fail(context, "rejected", ApiFailure.RejectedInput::new)
              : fail(context, "server", ApiFailure.ServerFault::new);
    };
  }

  private static ApiFailure fail(
      FailureContext context, String hint, Function<ApiFailure.Context, ApiFailure> kind) {
    return kind.apply(context.hint(hint).build());
  }

  private static @Nullable String plain(ErrorAnswer answer) {
    if (answer.isHtml()) {
      return answer.htmlSummary();
    }
    String text = answer.text().strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return null;
    }
    return text.length() <= MAX_PLAIN ? text : text.substring(0, MAX_PLAIN) + "…";
  }
}
