package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Reply;
import java.io.IOException;

/** Ends a call with the failure envelope. Carries no stack: it is an answer, not an accident. */
final class CocktailFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String words;

  private CocktailFailure(String code, String words) {
    super(code + " " + words, null, false, false);
    this.code = code;
    this.words = words;
  }

  /**
   * The caller may not see this thing, or it does not exist: Cocktail does not tell which [I from
   * S, section 5.2].
   */
  static CocktailFailure notAuthorized() {
    return new CocktailFailure("CCCM1044000", "Not Authorized.");
  }

  /** The caller's role may not make this call at all (section 5.3). */
  static CocktailFailure roleMayNot() {
    return new CocktailFailure("CCCM1009000", "Not authorized to request.");
  }

  /** A code whose major number is an HTTP status (section 5.3, CKSY1400000 to CKSY1451000). */
  static CocktailFailure ofHttp(int status) {
    return new CocktailFailure("CKSY1" + status + "000", reason(status));
  }

  /** The cluster is not in use or does something else than run (section 3.1). */
  static CocktailFailure notRunning() {
    return new CocktailFailure("CCCT1009000", "cluster is not running.");
  }

  static CocktailFailure noSuchNode() {
    return new CocktailFailure("CKCT1016000", "Node not found.");
  }

  static CocktailFailure internal() {
    return new CocktailFailure("CCCM2019000", "Internal Server Error");
  }

  static CocktailFailure monitoring(String words) {
    return new CocktailFailure("CMCM2020001", words);
  }

  /** The failure as the API server sends it, which is with HTTP 200. */
  Reply reply() {
    return Json.reply(200, this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", code);
    json.writeStringField("message", words);
    json.writeStringField("status", "error");
    json.writeEndObject();
  }

  static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 413 -> "Payload Too Large";
      case 415 -> "Unsupported Media Type";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Temporarily Unavailable";
      case 504 -> "Gateway Time-out";
      default -> "Error";
    };
  }
}
